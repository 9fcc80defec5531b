package io.holdfast.control.backtest;

import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one subject over a period, as it was known at each instant. */
final class Course {

    /** More changes than this are no subject's life but a broken rule or clock; they are not collected in memory. */
    static final int MOST_FLIPS = 50_000;

    private final Period period;
    private final Flip.Occurrence occurrence;
    private final List<Flip> flips = new ArrayList<>();
    private @Nullable Status before;
    private @Nullable Instant noticed;
    private boolean begun;

    Course(Period period, Flip.Occurrence occurrence) {
        this.period = period;
        this.occurrence = occurrence;
    }

    /** Tells what happened, in its order. */
    void tell(Transition transition) {
        if (!begun && transition.from() == null && transition.cause() == Cause.ASSET) {
            noticed = transition.judgedAt();
        }
        begun = true;
        if (transition.judgedAt().isBefore(period.from())) {
            before = transition.to();
        } else if (period.contains(transition.judgedAt()) && transition.from() != transition.to()) {
            if (flips.size() == MOST_FLIPS) {
                throw new BacktestFailure("'" + transition.subject() + "' changes its status more than " + MOST_FLIPS
                        + " times in this period: choose a shorter one");
            }
            flips.add(Flip.of(transition, occurrence));
        }
    }

    /** When the asset was noticed, which may be long after it was there; null when its history does not say. */
    @Nullable
    Instant noticed() {
        return noticed;
    }

    /** How it stood when the period began; null when the control did not apply to it. */
    @Nullable
    Status before() {
        return before;
    }

    /** How it stood when the period ended. */
    @Nullable
    Status atEnd() {
        return flips.isEmpty() ? before : flips.getLast().to();
    }

    List<Flip> flips() {
        return Collections.unmodifiableList(flips);
    }

    boolean isEmpty() {
        return before == null && flips.isEmpty();
    }

    HeldTime held() {
        var time = HeldTime.NONE;
        var status = before;
        var since = period.from();
        for (var flip : flips) {
            time = time.plus(status, since, flip.judgedAt());
            status = flip.to();
            since = flip.judgedAt();
        }
        return time.plus(status, since, period.to());
    }
}
