package io.holdfast.alerting.channel.kind;

import io.holdfast.alerting.notify.Notification;
import java.util.List;

/**
 * A notification on its way out.
 *
 * @param secrets what it is signed with, the newest first; empty unless the kind signs
 */
public record Outgoing<S extends Record>(Notification notification, S settings, List<String> secrets) {

    public Outgoing {
        secrets = List.copyOf(secrets);
    }

    @Override
    public String toString() {
        return "notification " + notification.id();
    }
}
