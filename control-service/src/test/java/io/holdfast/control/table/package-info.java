/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.control.table;

import org.jspecify.annotations.NullMarked;
