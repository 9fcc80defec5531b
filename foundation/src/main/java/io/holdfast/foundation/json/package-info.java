/** One JSON for the whole suite: snake_case names, RFC 3339 times, on HTTP, Kafka and in PostgreSQL alike. */
@NullMarked
package io.holdfast.foundation.json;

import org.jspecify.annotations.NullMarked;
