/** The page that answers: what need not hold for now, and who said so? Before it come the services' answers; the browser comes after it. */
@NullMarked
package io.holdfast.dashboard.exceptions;

import org.jspecify.annotations.NullMarked;
