package io.holdfast.control.topology;

import io.holdfast.contracts.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Wraps a record that can't be judged, whole. */
final class DeadLetters {

    private DeadLetters() {}

    /** What is known of the record besides where it stood. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    record Content(@Nullable String key, byte @Nullable [] value, Headers headers, long timestamp) {}

    static DeadLetter of(RecordMetadata where, Content content, String reason, String detail) {
        var key = content.key();
        var value = content.value();
        return new DeadLetter(
                where.topic() + "/" + where.partition() + "/" + where.offset(),
                Instant.ofEpochMilli(content.timestamp()),
                reason,
                detail,
                List.of(),
                null,
                texts(content.headers()),
                key == null ? null : base64(key.getBytes(StandardCharsets.UTF_8)),
                value == null ? null : base64(value));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Map<String, String> texts(Headers headers) {
        var texts = new LinkedHashMap<String, String>();
        for (var header : headers) {
            texts.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
