/** The page that answers: what is this, and what is asked of it? Before it come the services' answers; the browser comes after it. */
@NullMarked
package io.holdfast.dashboard.asset;

import org.jspecify.annotations.NullMarked;
