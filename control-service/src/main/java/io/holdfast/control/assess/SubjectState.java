package io.holdfast.control.assess;

import io.holdfast.contracts.Asset;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is remembered about one subject.
 *
 * @param asset null as long as no inventory and no discovery has spoken of the subject
 * @param evidence what decides or may decide, in order of arrival
 * @param windows by kind of evidence, what objectives take a share of
 * @param settledFor the {@link RuleIndex#keeping()} by which evidence and windows were chosen
 * @param exemptions those that were granted and have neither ended nor been revoked, as far as it was noticed
 * @param held by control id
 * @param alarm when the subject is looked at again, in epoch milliseconds; 0 for never. It may come before the next
 *     deadline (evidence usually moves deadlines away), never after it
 */
public record SubjectState(
        String subject,
        @Nullable Asset asset,
        List<Evidence> evidence,
        Map<String, Window> windows,
        long settledFor,
        List<Exemption> exemptions,
        Map<String, Held> held,
        long alarm) {

    private static final long BYTES_OF_A_NAME = 100;

    public static SubjectState unknown(String subject) {
        return new SubjectState(subject, null, List.of(), Map.of(), 0, List.of(), Map.of(), 0);
    }

    /** When time alone may change one of the assessments. */
    public @Nullable Instant nextDeadline() {
        return held.values().stream()
                .map(Held::deadline)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** About how much memory it takes: evidence is most of it. */
    public long bytes() {
        return Stream.concat(evidence.stream(), samples())
                .mapToLong(each -> each.isApart() ? BYTES_OF_A_NAME : each.size())
                .sum();
    }

    /** What the windows hold. */
    public Stream<Evidence> samples() {
        return windows.values().stream().flatMap(window -> window.samples().stream());
    }

    /** The same state, whose samples' JSON is where {@code placed} says. */
    public SubjectState withSamples(UnaryOperator<Evidence> placed) {
        if (windows.isEmpty()) {
            return this;
        }
        var sampled = new HashMap<String, Window>();
        windows.forEach((kind, window) -> sampled.put(kind, window.placed(placed)));
        return withWindows(sampled);
    }

    public SubjectState withAlarm(long millis) {
        return new SubjectState(subject, asset, evidence, windows, settledFor, exemptions, held, millis);
    }

    SubjectState withAsset(Asset newest) {
        return new SubjectState(subject, newest, evidence, windows, settledFor, exemptions, held, alarm);
    }

    SubjectState withEvidence(List<Evidence> kept, Map<String, Window> sampled, long keeping) {
        return new SubjectState(subject, asset, kept, sampled, keeping, exemptions, held, alarm);
    }

    SubjectState withWindows(Map<String, Window> sampled) {
        return withEvidence(evidence, sampled, settledFor);
    }

    SubjectState withExemptions(List<Exemption> granted) {
        return new SubjectState(subject, asset, evidence, windows, settledFor, granted, held, alarm);
    }

    SubjectState withHeld(Map<String, Held> judged) {
        return new SubjectState(subject, asset, evidence, windows, settledFor, exemptions, judged, alarm);
    }

    /** A subject that nobody has named is judged by nothing, but its evidence has to be kept by some asset's eyes. */
    Asset seenAs() {
        return asset != null
                ? asset
                : new Asset(
                        subject,
                        Asset.UNKNOWN_KIND,
                        null,
                        null,
                        Asset.Criticality.LOW,
                        Map.of(),
                        null,
                        Asset.State.DISCOVERED,
                        Instant.EPOCH,
                        0);
    }

    Held heldFor(String controlId) {
        var known = held.get(controlId);
        return known == null ? Held.nothingYet(controlId) : known;
    }
}
