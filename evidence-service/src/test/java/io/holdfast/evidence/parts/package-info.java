/** What the tests of this service share: real Kafka and PostgreSQL, tokens, and small sentences to call the API with. */
@NullMarked
package io.holdfast.evidence.parts;

import org.jspecify.annotations.NullMarked;
