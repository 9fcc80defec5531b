/** The pages that answer: who is told what, and when not? Before it come the services' answers; the browser comes after it. */
@NullMarked
package io.holdfast.dashboard.settings;

import org.jspecify.annotations.NullMarked;
