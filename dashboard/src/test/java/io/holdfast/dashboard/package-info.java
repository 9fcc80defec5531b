/** Tests of the dashboard as a whole, over HTTP. */
@NullMarked
package io.holdfast.dashboard;

import org.jspecify.annotations.NullMarked;
