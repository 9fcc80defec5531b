/** The bench's command line and its story: start a suite of its own, measure it part by part, report, stop it. */
@NullMarked
package io.holdfast.bench;

import org.jspecify.annotations.NullMarked;
