/**
 * The load: which subjects exist, which events they send, in which order, and how they get onto Kafka. Built to cost as
 * little as possible, since it shares the cores with what it measures. Before it comes the plan; the measures send it.
 */
@NullMarked
package io.holdfast.bench.load;

import org.jspecify.annotations.NullMarked;
