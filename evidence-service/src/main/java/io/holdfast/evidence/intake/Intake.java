package io.holdfast.evidence.intake;

import static java.util.concurrent.CompletableFuture.completedFuture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Violation;
import io.holdfast.evidence.access.Speaker;
import io.holdfast.evidence.publish.EvidenceLog;
import io.holdfast.evidence.publish.Publication;
import io.holdfast.evidence.validate.EvidencePolicy;
import io.holdfast.evidence.validate.Reading;
import io.holdfast.evidence.validate.Reason;
import io.holdfast.evidence.validate.Refusal;
import io.holdfast.evidence.validate.Verdict;
import io.holdfast.foundation.json.Json;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The story of this service: whatever the door, an event is judged, stamped with the instant at which it was taken in,
 * and published. An event counts as taken in when Kafka says so and not before; nothing is kept here.
 */
@Singleton
class Intake {

    private final EvidencePolicy policy;
    private final EvidenceLog log;
    private final InstantSource clock;
    private final IntakeMetrics metrics;

    Intake(EvidencePolicy policy, EvidenceLog log, InstantSource clock, IntakeMetrics metrics) {
        this.policy = policy;
        this.log = log;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Takes events in and waits for what became of each, in their order. */
    List<Outcome> take(List<Reading> readings, Speaker speaker, Via via) {
        var pending =
                readings.stream().map(reading -> submit(reading, speaker, via)).toList();
        return pending.stream().map(CompletableFuture::join).toList();
    }

    /** Takes in what an adapter made of a tool's output. It is judged like everything else. */
    List<Outcome> takeAdapted(List<EvidenceEvent> events, Speaker speaker) {
        var readings = events.stream()
                .<Reading>map(event -> new Reading.Read(Json.mapper().<ObjectNode>valueToTree(event)))
                .toList();
        return take(readings, speaker, Via.ADAPTER);
    }

    /** Takes one event in without waiting. The future never fails. */
    CompletableFuture<Outcome> submit(Reading reading, Speaker speaker, Via via) {
        var now = clock.instant();
        return switch (policy.judge(reading, now)) {
            case Verdict.Refused(var refusal, var source) -> rejected(refusal, source);
            case Verdict.Accepted(var event)
            when !speaker.maySpeakFor(event.source()) -> rejected(foreign(event.source()), event.source());
            case Verdict.Accepted(var event) -> publish(event.recordedAt(now), via);
        };
    }

    private CompletableFuture<Outcome> publish(EvidenceEvent event, Via via) {
        return log.accepted(event).thenApply(publication -> switch (publication) {
            case Publication.Acknowledged() -> {
                metrics.accepted(event.type(), via);
                yield new Outcome.Accepted(event.source(), event.id());
            }
            case Publication.Unacknowledged(var reason) -> new Outcome.Unknown(reason);
            case Publication.Oversized(var reason) -> {
                metrics.refused(Reason.TOO_LARGE);
                yield new Outcome.Rejected(Refusal.of(Reason.TOO_LARGE, reason), event.source());
            }
        });
    }

    private CompletableFuture<Outcome> rejected(Refusal refusal, @Nullable String source) {
        metrics.refused(refusal.reason());
        return completedFuture(new Outcome.Rejected(refusal, source));
    }

    static Refusal foreign(String source) {
        return Refusal.of(
                Reason.FOREIGN_SOURCE,
                "a source speaks only for itself",
                new Violation("source", "'" + source + "' is not the source that you may speak for"));
    }
}
