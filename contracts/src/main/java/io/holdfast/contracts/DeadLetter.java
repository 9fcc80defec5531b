package io.holdfast.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An input that could not be accepted, kept whole so that it can be looked at and replayed.
 *
 * @param id topic, partition and offset where it came in: the same record again gives the same dead letter
 * @param reason one word for machines, e.g. {@code not_json}, {@code unknown_kind}, {@code schema_violation}
 * @param detail one sentence for people
 * @param violations what exactly is wrong with which field; empty when the input could not be read at all
 * @param source the source that the input named, when it could be read that far
 * @param headers the Kafka headers, values as UTF-8 text
 * @param key the Kafka key, Base64; null when the record had none
 * @param body the Kafka value, Base64; null when the record had none
 */
public record DeadLetter(
        String id,
        Instant receivedAt,
        String reason,
        String detail,
        List<Violation> violations,
        @Nullable String source,
        Map<String, String> headers,
        @Nullable String key,
        @Nullable String body) {}
