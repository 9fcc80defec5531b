/** What every log line of the suite calls the same. */
@NullMarked
package io.holdfast.foundation.log;

import org.jspecify.annotations.NullMarked;
