package io.holdfast.control.assess;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import io.holdfast.control.rule.CompiledRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What decides about a subject right now. A transition names the evidence that changed the status; since then newer
 * evidence may have confirmed it many times, which is what people want to see.
 *
 * @param sequence of the transition that announced {@code status}
 * @param reason of the confirmed status, out of the newest evidence
 */
public record Latest(
        Status status,
        long sequence,
        String reason,
        @Nullable EvidenceRef evidence,
        String controlVersion) {

    /** Where the newest judgements are kept. */
    @FunctionalInterface
    public interface Source {

        /** Empty when this instance does not keep the subject's state, or not yet. */
        Optional<Latest> find(String subject, CompiledRule rule);
    }

    /** Empty when the control does not apply to the subject. */
    public static Optional<Latest> of(SubjectState state, CompiledRule rule, Instant asOf) {
        var held = state.heldFor(rule.control().id());
        var asset = state.asset();
        var shown = held.shown();
        if (asset == null || shown == null) {
            return Optional.empty();
        }
        var deciding = Retention.deciding(state.evidence(), rule);
        var newest = deciding.stream().map(Evidence::ref).max(Comparator.comparing(EvidenceRef::time));
        return AssessmentPolicy.assess(rule, asset, deciding, asOf)
                .map(now -> HoldPolicy.apply(held, now, rule.control().holdFor(), asOf)
                        .assessment())
                .map(now -> ExemptionPolicy.apply(now, held.controlId(), state.exemptions(), asOf))
                .filter(now -> now.status() == shown)
                .map(now -> new Latest(shown, held.sequence(), now.reason(), newest.orElse(null), held.version()));
    }
}
