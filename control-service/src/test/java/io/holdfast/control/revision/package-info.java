/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.control.revision;

import org.jspecify.annotations.NullMarked;
