/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.dashboard.access;

import org.jspecify.annotations.NullMarked;
