package io.holdfast.alerting.channel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.text.DashboardConfig;
import io.holdfast.alerting.channel.text.Wording;
import io.holdfast.alerting.finding.FindingExamples;
import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.notify.Message;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Reason;
import io.holdfast.foundation.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Notifications for tests of the channels. */
public final class Notices {

    private static final DashboardConfig DASHBOARD = () -> "https://holdfast.example.org/";

    private Notices() {}

    public static Wording wording() {
        return new Wording(DASHBOARD);
    }

    public static Notification of(Message message) {
        return new Notification(new UUID(0, 17), new ChannelId(new UUID(0, 1)), Doors.NOW, message);
    }

    public static Notification of(Reason reason, FindingView finding) {
        var group = new Message.Group("group-1", "default", Map.of());
        var resolved = reason == Reason.RESOLVED ? 1 : 0;
        return of(new Message(reason, group, 1 - resolved, resolved, List.of(new Message.Item(reason, finding)), 0));
    }

    /** A message that names so many findings and stands for some more. */
    public static Notification many(Reason reason, int named, int omitted) {
        var group = new Message.Group("group-1", "default", Map.of("control", "backup-recent"));
        var items = IntStream.range(0, named)
                .mapToObj(number -> new Message.Item(
                        reason,
                        finding(Map.of(
                                "id", new UUID(1, number),
                                "subject", "system:" + number,
                                "subject_name", "System " + number))))
                .toList();
        return of(new Message(reason, group, named + omitted, 0, items, omitted));
    }

    /** The finding of the golden transition, some fields of it changed. */
    public static FindingView finding(Map<String, ?> changed) {
        ObjectNode json = Json.mapper().valueToTree(FindingExamples.openedByGoldenTransition());
        changed.forEach((name, value) -> json.set(name, Json.mapper().valueToTree(value)));
        try {
            return Json.mapper().treeToValue(json, FindingView.class);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    public static FindingView resolved(Instant at) {
        return finding(Map.of("status", "RESOLVED", "resolved_at", at.toString(), "resolution", "RECOVERED"));
    }
}
