/** The page that answers, for everybody: which promises hold? Before it come the services' answers; the browser comes after it. */
@NullMarked
package io.holdfast.dashboard.status;

import org.jspecify.annotations.NullMarked;
