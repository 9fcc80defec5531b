/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.control.assess;

import org.jspecify.annotations.NullMarked;
