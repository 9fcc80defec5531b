package io.holdfast.alerting.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the proofs came to.
 *
 * @param at when they were made; null when they never were
 * @param gaps how much contradicts each proof, and one example
 */
record Audit(@Nullable Instant at, Map<Proof, Gap> gaps) {

    static final Audit NEVER = new Audit(null, Map.of());

    /** What contradicts a proof; the example is null when nothing does. */
    record Gap(long count, @Nullable String example) {

        static final Gap NONE = new Gap(0, null);
    }

    Gap of(Proof proof) {
        return gaps.getOrDefault(proof, Gap.NONE);
    }

    boolean isClean() {
        return gaps.values().stream().allMatch(gap -> gap.count() == 0);
    }
}
