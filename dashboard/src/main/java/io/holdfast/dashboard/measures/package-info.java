/** The page that answers: which promises hold, and why not? Before it come the services' answers; the browser comes after it. */
@NullMarked
package io.holdfast.dashboard.measures;

import org.jspecify.annotations.NullMarked;
