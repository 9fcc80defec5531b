/** The page that answers: how did it stand, and how well was it kept? Before it come the services' answers; the browser comes after it. */
@NullMarked
package io.holdfast.dashboard.history;

import org.jspecify.annotations.NullMarked;
