package io.holdfast.alerting.group;

import io.holdfast.alerting.finding.Announcer;
import io.holdfast.alerting.finding.FindingChange;
import io.holdfast.alerting.finding.FindingId;
import io.holdfast.alerting.notify.Draft;
import io.holdfast.alerting.notify.Message;
import io.holdfast.alerting.notify.Outbox;
import io.holdfast.alerting.route.Reason;
import io.holdfast.alerting.route.Router;
import io.holdfast.alerting.route.Routing;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns changes of findings into notifications. */
@Singleton
class Announcements implements Announcer {

    private final Outbox outbox;

    Announcements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public int announce(Connection transaction, List<FindingChange> changes) throws SQLException {
        if (changes.isEmpty()) {
            return 0;
        }
        var enabled = outbox.enabledChannels(transaction);
        var told = outbox.told(
                transaction,
                changes.stream()
                        .map(change -> new FindingId(change.finding().id()))
                        .distinct()
                        .toList());
        var drafts = new ArrayList<Draft>();
        for (var change : changes) {
            switch (Router.route(change, enabled, told.of(change.finding()))) {
                case Routing.Quiet quiet -> {}
                case Routing.Tell tell -> {
                    for (var channel : tell.channels()) {
                        var draft = Draft.of(cause(change), channel, message(tell.reason(), change));
                        told.remember(draft);
                        drafts.add(draft);
                    }
                }
            }
        }
        outbox.write(transaction, drafts);
        return drafts.size();
    }

    private static String cause(FindingChange change) {
        return change.finding().id() + "/" + change.finding().revision();
    }

    private static Message message(Reason reason, FindingChange change) {
        var finding = change.finding();
        var group = new Message.Group(finding.id().toString(), "default", Map.of("control", finding.controlId()));
        var resolved = reason == Reason.RESOLVED ? 1 : 0;
        return new Message(reason, group, 1 - resolved, resolved, List.of(new Message.Item(reason, finding)), 0);
    }
}
