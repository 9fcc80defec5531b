/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.dashboard.words;

import org.jspecify.annotations.NullMarked;
