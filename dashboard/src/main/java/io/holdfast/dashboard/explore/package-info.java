/** The pages that answer: what came in, about what, and what was refused? Before them come the services' answers; the browser comes after them. */
@NullMarked
package io.holdfast.dashboard.explore;

import org.jspecify.annotations.NullMarked;
