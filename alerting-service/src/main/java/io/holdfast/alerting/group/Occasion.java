package io.holdfast.alerting.group;

import io.holdfast.alerting.notify.Message;
import io.holdfast.alerting.route.GroupKey;
import java.util.Map;
import java.util.UUID;

/**
 * What all messages of one flush have in common.
 *
 * @param flush how often the group has spoken, this time included; so ids tell the messages apart
 * @param firing how many findings of the group are unresolved
 */
record Occasion(UUID group, GroupKey key, long flush, boolean digest, int firing) {

    Message.Group about() {
        return new Message.Group(group.toString(), key.route(), Map.copyOf(key.labels()));
    }

    /**
     * What causes a message.
     *
     * @param number which one to the same channel it is, from 0
     */
    String cause(int number) {
        return number == 0 ? group + "/" + flush : group + "/" + flush + "/" + number;
    }
}
