/** A page that something depends on. */
@NullMarked
package io.holdfast.dashboard.broken.overview;

import org.jspecify.annotations.NullMarked;
