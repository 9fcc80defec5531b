/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.foundation.web.table;

import org.jspecify.annotations.NullMarked;
