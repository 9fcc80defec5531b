/**
 * The suite under measurement, as it looks from outside: how far each step has come, what its processes and its disk
 * use hold. Nothing here asks the services to measure themselves. Before it comes the embedded runtime; the measures read it.
 */
@NullMarked
package io.holdfast.bench.suite;

import org.jspecify.annotations.NullMarked;
