/** The page that answers: what can be handed over? Before it come the services' answers; the browser comes after it. */
@NullMarked
package io.holdfast.dashboard.reports;

import org.jspecify.annotations.NullMarked;
