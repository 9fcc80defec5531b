package io.holdfast.alerting.notify;

import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.route.Reason;
import java.util.List;
import java.util.Map;

/** Messages for tests of the channels. */
public final class MessageExamples {

    private MessageExamples() {}

    /** What is said of one finding. */
    public static Message about(Reason reason, FindingView finding) {
        var group = new Message.Group("7d1f0c55", "default", Map.of("control", finding.controlId()));
        var resolved = reason == Reason.RESOLVED ? 1 : 0;
        return new Message(reason, group, 1 - resolved, resolved, List.of(new Message.Item(reason, finding)), 0);
    }
}
