/** The page that answers: what holds where? Before it come the services' answers; the browser comes after it. */
@NullMarked
package io.holdfast.dashboard.matrix;

import org.jspecify.annotations.NullMarked;
