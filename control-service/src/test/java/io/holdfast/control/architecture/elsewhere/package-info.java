/** Reads Kafka where nothing should. */
@NullMarked
package io.holdfast.control.architecture.elsewhere;

import org.jspecify.annotations.NullMarked;
