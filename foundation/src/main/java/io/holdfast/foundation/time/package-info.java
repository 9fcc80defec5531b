/** Where time comes in: whoever needs the clock has it injected, so that a test can hold it. */
@NullMarked
package io.holdfast.foundation.time;

import org.jspecify.annotations.NullMarked;
