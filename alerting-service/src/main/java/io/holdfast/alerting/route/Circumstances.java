package io.holdfast.alerting.route;

import io.holdfast.alerting.finding.FindingView;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is so now, apart from the findings of a group: which windows are open, which sources are silent, what flaps.
 *
 * @param silenceNotice how long before its end people are reminded of a silence
 * @param flapping by finding
 */
public record Circumstances(
        Instant now,
        List<Window> windows,
        Duration silenceNotice,
        Set<String> silentSources,
        Map<UUID, Flapping> flapping,
        Flapping.Thresholds thresholds) {

    /** The control whose findings say that a source is silent, and how its subjects are called. */
    public static final String SILENCE_CONTROL = "source.silent";

    private static final String SOURCE = "source:";

    /** What follows from a source that says nothing: evidence is too old, or there never was any. */
    private static final Set<Status> OF_SILENCE = Set.of(Status.STALE, Status.NO_DATA);

    public Circumstances {
        windows = List.copyOf(windows);
        silentSources = Set.copyOf(silentSources);
        flapping = Map.copyOf(flapping);
    }

    /** What there is to be told of a finding, when it says that a source is silent. */
    public static Optional<String> silentSource(FindingView finding) {
        var speaksOfASource =
                SILENCE_CONTROL.equals(finding.controlId()) && finding.subject().startsWith(SOURCE);
        return speaksOfASource ? Optional.of(finding.subject().substring(SOURCE.length())) : Optional.empty();
    }

    /** Everything that holds the finding's news back now. */
    public Muting mutes(FindingView finding, @Nullable Route route) {
        var mutes = new ArrayList<Mute>();
        var errors = windowsOver(Labels.of(finding), mutes);
        if (route != null) {
            quietHours(route, finding).ifPresent(mutes::add);
        }
        inhibition(finding).ifPresent(mutes::add);
        flapping(finding).ifPresent(mutes::add);
        if (finding.exception() != null) {
            mutes.add(new Mute(MuteKind.EXCEPTION, null, null, "an exception is in force"));
        }
        return new Muting(mutes, errors);
    }

    /** The silence that a mute comes from, when it comes from one. */
    Optional<Window> silence(Mute mute) {
        return windows.stream()
                .filter(window -> mute.kind() == MuteKind.SILENCE && window.id().equals(mute.id()))
                .findFirst();
    }

    private int windowsOver(Labels labels, List<Mute> mutes) {
        var errors = 0;
        for (var window : windows) {
            if (window.isActive(now)) {
                switch (window.matchers().test(labels)) {
                    case YES -> mutes.add(window.mute());
                    case NO -> {}
                    case UNKNOWN -> errors++;
                }
            }
        }
        return errors;
    }

    private Optional<Mute> quietHours(Route route, FindingView finding) {
        var hours = route.quietHours();
        var critical = finding.severity() == Severity.CRITICAL;
        if (hours == null || (critical && !hours.critical())) {
            return Optional.empty();
        }
        return hours.until(now)
                .map(until -> new Mute(MuteKind.QUIET_HOURS, null, until, "quiet hours of the route " + route.name()));
    }

    private Optional<Mute> inhibition(FindingView finding) {
        var evidence = finding.evidence();
        if (evidence == null
                || !OF_SILENCE.contains(Labels.assessment(finding))
                || !silentSources.contains(evidence.source())) {
            return Optional.empty();
        }
        var why = "the source " + evidence.source() + " that feeds it is silent";
        return Optional.of(new Mute(MuteKind.INHIBITION, null, null, why));
    }

    private Optional<Mute> flapping(FindingView finding) {
        return Optional.ofNullable(flapping.get(finding.id()))
                .filter(state -> state.isActive(now, thresholds))
                .map(state -> new Mute(
                        MuteKind.FLAPPING, null, state.settlesAt(thresholds), "it fails and recovers too often"));
    }

    /**
     * What holds something back.
     *
     * @param errors how many windows could not be asked whether they hold it back, and so do not
     */
    public record Muting(List<Mute> mutes, int errors) {
        public Muting {
            mutes = List.copyOf(mutes);
        }
    }
}
