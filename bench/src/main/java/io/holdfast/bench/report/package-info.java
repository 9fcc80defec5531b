/** What was found: figures with their bars, as a table for people and as JSON. Before it come the measures. */
@NullMarked
package io.holdfast.bench.report;

import org.jspecify.annotations.NullMarked;
