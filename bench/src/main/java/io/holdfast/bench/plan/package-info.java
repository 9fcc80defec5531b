/** What one run of the bench is asked to do. Before it comes the command line; the measures and the load follow it. */
@NullMarked
package io.holdfast.bench.plan;

import org.jspecify.annotations.NullMarked;
