package io.holdfast.control.report.standing;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import io.holdfast.control.assess.Latest;
import io.holdfast.control.inforce.CatalogInForce;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds the evidence that came after the last transition and merely confirmed it: a measure that has held for months does
 * not rest on months-old evidence. Only the topology's own store knows it, and only for now; subject by subject, so a
 * large control is sampled, and the time that is shown is that of a real fact, if perhaps not of the very newest.
 */
@Singleton
class NewestEvidence {

    static final int PER_CONTROL = 100;

    private final CatalogInForce catalog;
    private final Latest.Source latest;

    NewestEvidence(CatalogInForce catalog, Latest.Source latest) {
        this.catalog = catalog;
        this.latest = latest;
    }

    Map<String, Tally> in(Map<String, Tally> tallies, List<SubjectStanding> subjects) {
        var updated = new HashMap<>(tallies);
        for (var subject : subjects) {
            confirmedBy(subject)
                    .ifPresent(time -> updated.computeIfPresent(
                            subject.controlId(), (controlId, tally) -> with(tally, subject.status(), time)));
        }
        return updated;
    }

    private Optional<Instant> confirmedBy(SubjectStanding subject) {
        return catalog.rules()
                .rule(subject.controlId())
                .flatMap(rule -> latest.find(subject.subject(), rule))
                .filter(newest -> newest.status() == subject.status())
                .flatMap(newest -> Optional.ofNullable(newest.evidence()))
                .map(EvidenceRef::time);
    }

    private static Tally with(Tally tally, Status status, Instant time) {
        var known = tally.cases().get(status);
        if (known == null || !isNewer(time, known.newestEvidence())) {
            return tally;
        }
        var cases = new EnumMap<>(tally.cases());
        cases.put(status, new Tally.Cases(known.count(), known.earliest(), known.latest(), time));
        return new Tally(cases);
    }

    private static boolean isNewer(Instant time, @Nullable Instant known) {
        return known == null || time.isAfter(known);
    }
}
