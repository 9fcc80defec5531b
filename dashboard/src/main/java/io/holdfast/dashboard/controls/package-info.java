/** The pages that answer: why has a control this status, and on which evidence? Before them come the services' answers; the browser comes after them. */
@NullMarked
package io.holdfast.dashboard.controls;

import org.jspecify.annotations.NullMarked;
