package io.holdfast.alerting.notify;

import io.holdfast.alerting.finding.Condition;
import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.finding.Phase;
import io.holdfast.alerting.route.Reason;
import io.holdfast.contracts.Asset.Criticality;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A finding that exists nowhere, in the shape that every receiver has to understand. */
public final class Example {

    private static final UUID NOBODY = new UUID(0, 0);

    private Example() {}

    public static Message message(Instant now) {
        var finding = finding(now);
        var group = new Message.Group("test", "test", Map.of());
        return new Message(Reason.TEST, group, 1, 0, List.of(new Message.Item(Reason.TEST, finding)), 0);
    }

    private static FindingView finding(Instant now) {
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
                Phase.FAILING,
                Status.NOT_SATISFIED,
                "Somebody asked for a test of this channel. There is nothing to handle.",
                at,
                at,
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                List.of(),
                null,
                new Condition.Asset("test", Criticality.LOW, Map.of()),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                0);
    }
}
