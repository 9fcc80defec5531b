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
 * @param underlying what holds under the exception; null unless {@code status} is {@code EXEMPT}
 * @param sequence of the transition that announced {@code status}
 * @param reason of the confirmed status, out of the newest evidence
 * @param dueAt when {@code SATISFIED} ends unless it is renewed
 */
public record Latest(
        Status status,
        @Nullable Status underlying,
        long sequence,
        String reason,
        boolean conflict,
        @Nullable Instant dueAt,
        @Nullable EvidenceRef evidence,
        String controlVersion) {

    /** Where the newest judgements are kept. */
    @FunctionalInterface
    public interface Source {

        /** Empty when this instance does not keep the subject's state, or not yet. */
        Optional<Latest> find(String subject, CompiledRule rule);
    }

    /** Empty when the control does not apply to the subject, or what is announced is about to be changed. */
    public static Optional<Latest> of(SubjectState state, ControlExemptions wide, CompiledRule rule, Instant asOf) {
        var held = state.heldFor(rule.control().id());
        var asset = state.asset();
        if (asset == null || !held.applies()) {
            return Optional.empty();
        }
        var newest = Retention.deciding(state.evidence(), rule).stream()
                .map(Evidence::ref)
                .max(Comparator.comparing(EvidenceRef::time))
                .orElse(null);
        return Appraisal.of(rule, asset, state, wide, asOf, false)
                .filter(now -> now.shown().status() == held.shown())
                .map(now -> of(now, held, newest));
    }

    private static Latest of(Appraisal now, Held held, @Nullable EvidenceRef newest) {
        var shown = now.shown();
        return new Latest(
                shown.status(),
                shown.status() == Status.EXEMPT ? now.underneath().status() : null,
                held.sequence(),
                shown.reason(),
                shown.conflict(),
                now.dueAt(),
                newest,
                held.version());
    }
}
