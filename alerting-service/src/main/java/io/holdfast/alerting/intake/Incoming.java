package io.holdfast.alerting.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.holdfast.contracts.Transition;
import io.holdfast.foundation.json.Json;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record of the topic as it can be understood, or why it can not. */
sealed interface Incoming {

    record Understood(Transition transition) implements Incoming {}

    /** Kept whole with its reason, so that the partition can move on. */
    record NotUnderstood(ConsumerRecord<String, byte[]> entry, String reason) implements Incoming {}

    /** Two of these and a number must fit one index entry of PostgreSQL. */
    int MAX_CONTROL_BYTES = 256;

    int MAX_SUBJECT_BYTES = 1024;

    /** Beyond these years a time is a mistake, and PostgreSQL would not keep all of them. */
    Instant EARLIEST = Instant.EPOCH;

    Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    static Incoming read(ConsumerRecord<String, byte[]> entry) {
        if (entry.value() == null) {
            return new NotUnderstood(entry, "it has no value");
        }
        try {
            var transition = Json.mapper().readValue(entry.value(), Transition.class);
            var flaw = flaw(transition);
            return flaw == null ? new Understood(transition) : new NotUnderstood(entry, flaw);
        } catch (IOException notTheShape) {
            return new NotUnderstood(entry, firstLine(notTheShape));
        }
    }

    /** What would make the database refuse it for good; such a record must not hold up the others. */
    private static @Nullable String flaw(@Nullable Transition transition) {
        if (transition == null) {
            return "it is the JSON value null";
        }
        if (transition.sequence() < 1) {
            return "sequence must be 1 or more";
        }
        if (transition.control().severity() == null || transition.control().title() == null) {
            return "control.severity and control.title must be there";
        }
        if (longer(transition.controlId(), MAX_CONTROL_BYTES) || longer(transition.subject(), MAX_SUBJECT_BYTES)) {
            return "control_id or subject is too long";
        }
        if (transition.judgedAt().isBefore(EARLIEST) || transition.judgedAt().isAfter(LATEST)) {
            return "judged_at is no time that can be true";
        }
        return transition.toString().indexOf('\0') >= 0 ? "a text contains U+0000" : null;
    }

    private static boolean longer(String text, int bytes) {
        return text.length() > bytes || text.getBytes(UTF_8).length > bytes;
    }

    private static String firstLine(IOException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("not JSON")
                .replace('\0', '?');
    }
}
