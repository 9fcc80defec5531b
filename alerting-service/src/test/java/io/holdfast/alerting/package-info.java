/** The service as a whole, on a real Kafka and a real PostgreSQL. */
@NullMarked
package io.holdfast.alerting;

import org.jspecify.annotations.NullMarked;
