/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.dashboard.page;

import org.jspecify.annotations.NullMarked;
