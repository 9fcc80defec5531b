package io.holdfast.control.backtest;

import io.holdfast.control.catalog.Control;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far back evidence decides what holds within a period. */
final class ReachPolicy {

    private ReachPolicy() {}

    /**
     * The earliest instant of which it matters what was true or became known since, given that each subject's newest
     * evidence before is known as well, which tells "too old" from "never". Empty when all evidence there is matters: it
     * never becomes too old, or it has to be seen to know whether it counts.
     */
    static Optional<Instant> earliest(Control control, Instant from) {
        if (control.freshFor() == null || control.evidence().where() != null) {
            return Optional.empty();
        }
        var objective = control.objective();
        var reach =
                control.freshFor().plus(control.holdFor()).plus(objective == null ? Duration.ZERO : objective.over());
        // No evidence is older than that; further back would only be beyond what a database can hold.
        return reach.compareTo(Duration.between(Instant.EPOCH, from)) < 0
                ? Optional.of(from.minus(reach))
                : Optional.empty();
    }
}
