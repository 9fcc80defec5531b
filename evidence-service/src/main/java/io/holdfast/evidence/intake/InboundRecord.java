package io.holdfast.evidence.intake;

import io.holdfast.contracts.DeadLetter;
import io.holdfast.evidence.validate.CloudEventReader;
import io.holdfast.evidence.validate.Reading;
import io.holdfast.evidence.validate.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record of the inbound topic, and the same record again from the dead letter that kept it. */
final class InboundRecord {

    private InboundRecord() {}

    static Reading read(ConsumerRecord<byte[], byte[]> record) {
        return CloudEventReader.kafka(headersOf(record), record.value());
    }

    static Reading read(DeadLetter letter) {
        var body = letter.body();
        return CloudEventReader.kafka(
                letter.headers(), body == null ? null : Base64.getDecoder().decode(body));
    }

    /** The whole record with the reason; the same record gives the same dead letter however often it is read. */
    static DeadLetter deadLetter(
            ConsumerRecord<byte[], byte[]> record, Refusal refusal, @Nullable String source, Instant now) {
        return new DeadLetter(
                record.topic() + "-" + record.partition() + "-" + record.offset(),
                now,
                refusal.reason().word(),
                refusal.detail(),
                refusal.violations(),
                source,
                headersOf(record),
                base64(record.key()),
                base64(record.value()));
    }

    private static Map<String, String> headersOf(ConsumerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
