package io.holdfast.control.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.control.assess.Evidence;
import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.catalog.EvidenceKind;
import io.holdfast.control.catalog.EvidenceSchema;
import io.holdfast.foundation.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes evidence in as evidence-service would: what does not fit its kind's schema, or is dated ahead, is refused. So no
 * test can show a control on evidence that would never reach it.
 */
final class Intake {

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Catalog catalog;
    private final Map<String, EvidenceSchema> schemas = new ConcurrentHashMap<>();

    Intake(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What becomes of evidence. */
    sealed interface Outcome {

        record Accepted(Evidence evidence) implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    /**
     * What would become of an event.
     *
     * @param attributes the CloudEvent with its data, as plain values
     * @param now when it arrives
     */
    Outcome take(Map<String, Object> attributes, Instant now) {
        var envelope = new LinkedHashMap<>(attributes);
        envelope.put("recordedtime", now.toString());
        try {
            var evidence = Evidence.read(Json.mapper().writeValueAsBytes(envelope));
            return refusal(evidence.event(), now)
                    .<Outcome>map(Outcome.Refused::new)
                    .orElseGet(() -> new Outcome.Accepted(evidence));
        } catch (JsonProcessingException noEvent) {
            return new Outcome.Refused("the evidence is no CloudEvent: " + noEvent.getOriginalMessage());
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory can be read", impossible);
        }
    }

    private Optional<String> refusal(EvidenceEvent event, Instant now) {
        var kind = catalog.kind(event.type());
        if (kind.isEmpty()) {
            return Optional.of("the evidence would be refused: there is no usable kind '" + event.type() + "'");
        }
        if (event.time().isAfter(now.plus(AHEAD))) {
            return Optional.of("the evidence would be refused: its time lies more than 5 minutes ahead");
        }
        var faults = schemas.computeIfAbsent(event.type(), any -> EvidenceSchema.of(kind.get()))
                .faults(event.data());
        if (!faults.isEmpty()) {
            return Optional.of("the evidence would be refused: " + String.join("; ", faults));
        }
        return unknownFields(kind.get(), event.data()).stream()
                .findFirst()
                .map(field -> "the evidence has '" + field + "', which is no field of " + event.type());
    }

    /** A schema may let unknown fields pass; in a test or an example, one is a slip of the pen. */
    static List<String> unknownFields(EvidenceKind kind, Map<String, Object> data) {
        var known = kind.schema().get("properties") instanceof Map<?, ?> properties ? properties : Map.of();
        return data.keySet().stream().filter(each -> !known.containsKey(each)).toList();
    }
}
