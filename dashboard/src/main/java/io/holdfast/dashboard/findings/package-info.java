/** The pages that answer: what must somebody handle? Before them come the services' answers; the browser comes after them. */
@NullMarked
package io.holdfast.dashboard.findings;

import org.jspecify.annotations.NullMarked;
