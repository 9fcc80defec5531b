/**
 * A real Kafka broker and a real PostgreSQL server from Maven artifacts: no Docker, no root needed and root allowed.
 * The embedded runtime and every integration test stand on these two.
 */
@NullMarked
package io.holdfast.local.infra;

import org.jspecify.annotations.NullMarked;
