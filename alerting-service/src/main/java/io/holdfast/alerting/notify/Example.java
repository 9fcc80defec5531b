package io.holdfast.alerting.notify;

import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.finding.FindingView;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** A finding that exists nowhere, in the shape that every receiver has to understand. */
final class Example {

    private static final UUID NOBODY = new UUID(0, 0);

    private Example() {}

    static FindingView finding(Instant now) {
        var at = now.truncatedTo(ChronoUnit.MICROS);
        return new FindingView(
                NOBODY,
                0,
                "holdfast-test",
                "Test notification of Holdfast",
                "holdfast-test",
                null,
                Severity.LOW,
                State.OPEN,
                Status.NOT_SATISFIED,
                "Somebody asked for a test of this channel. There is nothing to handle.",
                at,
                at,
                null,
                null,
                1,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                0);
    }
}
