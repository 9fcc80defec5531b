/** Kept views, tested without a browser. */
@NullMarked
package io.holdfast.dashboard.view;

import org.jspecify.annotations.NullMarked;
