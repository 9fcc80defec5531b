package io.holdfast.alerting.channel.jira;

import io.holdfast.alerting.notify.Notification;
import java.util.Optional;
import java.util.UUID;

/** Which issue was made of which group, until the group is resolved. */
interface JiraIssues {

    /**
     * An issue.
     *
     * @param toldBy the notification that created it or was commented last
     */
    record Known(String key, UUID toldBy) {}

    Optional<Known> find(Notification notification);

    /** The issue of the notification's group, which this notification has told of it. */
    void remember(Notification notification, String issue);

    void forget(Notification notification);
}
