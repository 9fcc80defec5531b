/** The pages that answer: what must somebody look at and sign? Before it come the services' answers; the browser comes after it. */
@NullMarked
package io.holdfast.dashboard.attestations;

import org.jspecify.annotations.NullMarked;
