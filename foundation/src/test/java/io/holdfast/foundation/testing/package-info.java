/** A real Kafka and a real PostgreSQL for the integration tests of every service. */
@NullMarked
package io.holdfast.foundation.testing;

import org.jspecify.annotations.NullMarked;
