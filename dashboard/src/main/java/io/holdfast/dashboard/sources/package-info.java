/** The pages that answer: does everything that should send also send? Before it come the services' answers; the browser comes after it. */
@NullMarked
package io.holdfast.dashboard.sources;

import org.jspecify.annotations.NullMarked;
