package io.holdfast.alerting.channel.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.text.Words;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.foundation.json.Json;
import java.util.UUID;

/**
 * A new issue about a group of findings.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-post">Create
 *     issue</a>
 */
final class JiraIssue {

    private static final int MAX_SUMMARY = 255;

    private JiraIssue() {}

    static ObjectNode of(Notification notification, Words words, JiraSettings settings) {
        var issue = Json.mapper().createObjectNode();
        var fields = issue.putObject("fields");
        fields.putObject("project").put("key", settings.projectKey());
        fields.putObject("issuetype").put("name", settings.issueType());
        // Jira answers 400 to a line break: "The summary is invalid because it contains newline characters."
        var title = words.title().replaceAll("\\p{Cntrl}+", " ");
        fields.put("summary", title.length() <= MAX_SUMMARY ? title : title.substring(0, MAX_SUMMARY - 1) + "…");
        fields.set("description", JiraDocument.of(words));
        fields.putArray("labels")
                .add("holdfast")
                .add(label(notification))
                .add("holdfast-group-"
                        + UUID.nameUUIDFromBytes(
                                notification.message().group().key().getBytes(UTF_8)));
        return issue;
    }

    /** By which an attempt finds what an earlier one has created, although it never heard of it. */
    static String label(Notification notification) {
        return "holdfast-notification-" + notification.id();
    }
}
