/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.control.topology;

import org.jspecify.annotations.NullMarked;
