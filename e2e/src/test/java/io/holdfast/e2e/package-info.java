/**
 * The whole suite as its users meet it: started as real processes, driven over HTTP, Kafka and a browser. Nothing here
 * looks inside a service.
 */
@NullMarked
package io.holdfast.e2e;

import org.jspecify.annotations.NullMarked;
