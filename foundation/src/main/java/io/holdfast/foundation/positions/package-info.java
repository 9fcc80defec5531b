/** Reads Kafka with the position kept in PostgreSQL: what a batch caused and how far it was read commit together. */
@NullMarked
package io.holdfast.foundation.positions;

import org.jspecify.annotations.NullMarked;
