/** The page that answers: do our measures hold right now? Before it come the services' answers; the browser comes after it. */
@NullMarked
package io.holdfast.dashboard.overview;

import org.jspecify.annotations.NullMarked;
