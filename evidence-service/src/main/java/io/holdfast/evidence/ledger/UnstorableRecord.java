package io.holdfast.evidence.ledger;

import io.holdfast.contracts.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record behind the intake that the ledger cannot hold: never expected, never skipped without a trace. */
final class UnstorableRecord {

    private UnstorableRecord() {}

    static DeadLetter letter(ConsumerRecord<String, byte[]> record, String detail) {
        var key = record.key();
        var value = record.value();
        return new DeadLetter(
                record.topic() + "-" + record.partition() + "-" + record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                "unstorable",
                detail.replace("\0", ""),
                List.of(),
                null,
                Map.of("content-type", "application/cloudevents+json"),
                key == null ? null : Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)),
                value == null ? null : Base64.getEncoder().encodeToString(value));
    }
}
