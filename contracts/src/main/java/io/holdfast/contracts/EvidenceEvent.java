package io.holdfast.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dated fact about one subject from one source: a CloudEvent 1.0 (JSON format, structured mode).
 *
 * @param id with {@code source} the identity: the same pair again is a duplicate
 * @param source the registered source that states the fact
 * @param type the evidence kind, e.g. {@code backup.run}
 * @param subject the uid of the asset that the fact is about
 * @param time when the fact was true, never when it arrived
 * @param correlationid groups the events of one run of a tool, e.g. one CI job
 * @param recordedtime when the evidence was taken in
 * @param dataref where the raw material is kept
 * @param data the kind's fields, checked against the kind's JSON Schema
 * @param extensions further CloudEvents context attributes, kept as they came
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">CloudEvents JSON
 *     format 1.0.2</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype"})
public record EvidenceEvent(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        @Nullable String correlationid,
        @Nullable Instant recordedtime,
        @Nullable String dataref,
        Map<String, Object> data,
        @JsonAnySetter @JsonAnyGetter Map<String, Object> extensions) {

    public EvidenceEvent {
        requireNonNull(id, "id");
        requireNonNull(source, "source");
        requireNonNull(type, "type");
        requireNonNull(subject, "subject");
        requireNonNull(time, "time");
        requireNonNull(data, "data");
        extensions = withoutConstants(extensions);
    }

    @JsonProperty("specversion")
    public String specversion() {
        return "1.0";
    }

    @JsonProperty("datacontenttype")
    public String datacontenttype() {
        return "application/json";
    }

    /** The same fact with the instant at which it was taken in. */
    public EvidenceEvent recordedAt(Instant instant) {
        return new EvidenceEvent(id, source, type, subject, time, correlationid, instant, dataref, data, extensions);
    }

    private static Map<String, Object> withoutConstants(@Nullable Map<String, Object> attributes) {
        if (attributes == null || attributes.isEmpty()) {
            return Map.of();
        }
        var kept = new LinkedHashMap<>(attributes);
        kept.remove("specversion");
        kept.remove("datacontenttype");
        return Collections.unmodifiableMap(kept);
    }
}
