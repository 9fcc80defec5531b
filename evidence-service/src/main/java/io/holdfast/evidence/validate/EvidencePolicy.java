package io.holdfast.evidence.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The rules by which an event is evidence: attributes, kind, schema, time. */
public final class EvidencePolicy {

    /** How far a source's clock may run ahead of ours. */
    static final Duration TOLERATED_SKEW = Duration.ofMinutes(5);

    /** That a source was heard, which this service knows best; anybody else could hide a silence with it. */
    public static final String OWN_KIND = "source.heartbeat";

    private final KindsInForce inForce;

    public EvidencePolicy(KindsInForce inForce) {
        this.inForce = inForce;
    }

    /** By these kinds for ever. */
    public EvidencePolicy(EvidenceKinds kinds) {
        this(new KindsInForce(kinds));
    }

    /** Judges what was read, as of {@code now}. */
    public Verdict judge(Reading reading, Instant now) {
        return switch (reading) {
            case Reading.Unreadable(var refusal) -> new Verdict.Refused(refusal, null);
            case Reading.Read(var envelope) -> judge(envelope, now);
        };
    }

    private Verdict judge(ObjectNode envelope, Instant now) {
        var attributes = new Attributes(envelope);
        if (!attributes.notCloudEvent().isEmpty()) {
            return refused(
                    Reason.NOT_A_CLOUDEVENT, "this is not a CloudEvent 1.0", attributes.notCloudEvent(), envelope);
        }
        if (!attributes.notEvidence().isEmpty()) {
            return refused(
                    Reason.NOT_EVIDENCE, "evidence has a subject, a time and data", attributes.notEvidence(), envelope);
        }
        if (attributes.time.isAfter(now.plus(TOLERATED_SKEW))) {
            var violation = new Violation("time", "is more than 5 minutes ahead of " + now);
            return refused(
                    Reason.TIME_IN_FUTURE, "evidence states what was, not what will be", List.of(violation), envelope);
        }
        if (attributes.type.equals(OWN_KIND)) {
            var violation = new Violation("type", "is stated by this suite itself, and by nobody else");
            return refused(
                    Reason.FOREIGN_SOURCE, "nobody else says when a source was heard", List.of(violation), envelope);
        }
        return judgeData(attributes, envelope);
    }

    private Verdict judgeData(Attributes attributes, ObjectNode envelope) {
        var kinds = inForce.kinds();
        var kind = kinds.find(attributes.type);
        if (kind.isEmpty()) {
            var violation = new Violation("type", "unknown kind; known are " + kinds.names());
            return refused(
                    Reason.UNKNOWN_KIND,
                    "no kind of evidence is called '" + attributes.type + "'",
                    List.of(violation),
                    envelope);
        }
        var data = envelope.path("data");
        var violations = violationsOf(kind.get(), data);
        if (!violations.isEmpty()) {
            return refused(
                    Reason.SCHEMA_VIOLATION,
                    "the data do not fit the schema of " + attributes.type,
                    violations,
                    envelope);
        }
        var plain = new PlainData();
        var fields = plain.object(data, "data");
        if (!plain.violations().isEmpty()) {
            return refused(
                    Reason.SCHEMA_VIOLATION, "the data hold text that cannot be kept", plain.violations(), envelope);
        }
        return new Verdict.Accepted(event(attributes, fields));
    }

    private static List<Violation> violationsOf(EvidenceKind kind, JsonNode data) {
        return data.isObject() ? kind.check(data) : List.of(new Violation("data", "must be a JSON object"));
    }

    private static EvidenceEvent event(Attributes attributes, java.util.Map<String, Object> data) {
        return new EvidenceEvent(
                attributes.id,
                attributes.source,
                attributes.type,
                attributes.subject,
                attributes.time,
                attributes.correlationid,
                null,
                attributes.dataref,
                data,
                attributes.extensions);
    }

    private static Verdict refused(Reason reason, String detail, List<Violation> violations, ObjectNode envelope) {
        return new Verdict.Refused(
                new Refusal(reason, detail, violations), envelope.path("source").textValue());
    }
}
