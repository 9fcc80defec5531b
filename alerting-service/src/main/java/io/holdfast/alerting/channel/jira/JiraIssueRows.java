package io.holdfast.alerting.channel.jira;

import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The issues in the database of the service. */
@Singleton
class JiraIssueRows implements JiraIssues {

    private final Database database;

    JiraIssueRows(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Known> find(Notification notification) {
        return database.answer(transaction -> Sql.of(
                        "select issue_key, told_by from jira_issue where channel_id = ? and group_key = ?",
                        notification.channel().value(),
                        notification.message().group().key())
                .first(transaction, row -> new Known(row.text("issue_key"), row.id("told_by"))));
    }

    @Override
    public void remember(Notification notification, String issue) {
        database.answer(transaction -> Sql.of(
                        "insert into jira_issue (channel_id, group_key, issue_key, told_by) values (?, ?, ?, ?)"
                                + " on conflict (channel_id, group_key) do update"
                                + " set issue_key = excluded.issue_key, told_by = excluded.told_by",
                        notification.channel().value(),
                        notification.message().group().key(),
                        issue,
                        notification.id())
                .execute(transaction));
    }

    @Override
    public void forget(Notification notification) {
        database.answer(transaction -> Sql.of(
                        "delete from jira_issue where channel_id = ? and group_key = ?",
                        notification.channel().value(),
                        notification.message().group().key())
                .execute(transaction));
    }
}
