/** The page that answers: is everything that was sent also taken in? Before it come the services' answers; the browser comes after it. */
@NullMarked
package io.holdfast.dashboard.pipeline;

import org.jspecify.annotations.NullMarked;
