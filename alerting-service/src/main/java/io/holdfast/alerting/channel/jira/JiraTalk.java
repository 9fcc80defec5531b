package io.holdfast.alerting.channel.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.alerting.channel.http.Exchange;
import io.holdfast.alerting.channel.http.Exchange.Answered;
import io.holdfast.alerting.channel.http.Judgement;
import io.holdfast.alerting.channel.jira.JiraIssues.Known;
import io.holdfast.alerting.channel.text.Words;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.route.Reason;
import java.util.Optional;

/**
 * Says one notification to Jira, in the steps that it takes. Every step that is done is remembered or can be found again, so
 * that another attempt goes on where the last one broke off.
 */
final class JiraTalk {

    private static final int NOT_FOUND = 404;

    private final JiraApi api;
    private final JiraIssues issues;
    private final JiraSettings settings;
    private final Notification notification;
    private final Words words;

    JiraTalk(JiraApi api, JiraIssues issues, JiraSettings settings, Notification notification, Words words) {
        this.api = api;
        this.issues = issues;
        this.settings = settings;
        this.notification = notification;
        this.words = words;
    }

    Delivery say() {
        if (notification.message().reason() == Reason.TEST) {
            return create();
        }
        var known = issues.find(notification);
        if (isOver()) {
            return known.map(this::conclude)
                    .orElseGet(() -> new Delivery.Delivered(null, "there is no open issue of this group"));
        }
        return known.map(this::goOn).orElseGet(this::create);
    }

    private boolean isOver() {
        var message = notification.message();
        return message.reason() == Reason.RESOLVED && message.firing() == 0;
    }

    private Delivery create() {
        var search = api.search(JiraIssue.label(notification));
        if (!(search instanceof Answered found) || !found.isGood()) {
            return Judgement.of(search);
        }
        var earlier = JiraApi.json(found).at("/issues/0/key");
        if (earlier.isTextual()) {
            remember(earlier.asText());
            return new Delivery.Delivered(
                    found.status(), "an earlier attempt has created " + earlier.asText(), found.trace());
        }
        var created = api.create(JiraIssue.of(notification, words, settings));
        if (!(created instanceof Answered answer) || !answer.isGood()) {
            return Judgement.of(created);
        }
        var key = JiraApi.json(answer).path("key");
        if (!key.isTextual()) {
            return new Delivery.RetryLater(null, answer.status(), "the answer names no issue", answer.trace());
        }
        remember(key.asText());
        return new Delivery.Delivered(answer.status(), "created " + key.asText(), answer.trace());
    }

    /** The issue of a test is nobody's business afterwards. */
    private void remember(String key) {
        if (notification.message().reason() != Reason.TEST) {
            issues.remember(notification, key);
        }
    }

    private Delivery goOn(Known issue) {
        if (issue.toldBy().equals(notification.id())) {
            return new Delivery.Delivered(null, "an earlier attempt has said it in " + issue.key());
        }
        var commented = comment(issue);
        if (isGone(commented)) {
            issues.forget(notification);
            return create();
        }
        return Judgement.of(commented);
    }

    private Delivery conclude(Known issue) {
        if (!issue.toldBy().equals(notification.id())) {
            var commented = comment(issue);
            if (isGone(commented)) {
                issues.forget(notification);
                return new Delivery.Delivered(
                        NOT_FOUND, issue.key() + " is gone, nothing is left to close", commented.trace());
            }
            if (!isGood(commented)) {
                return Judgement.of(commented);
            }
        }
        return close(issue);
    }

    private Delivery close(Known issue) {
        var listed = api.transitions(issue.key());
        if (!(listed instanceof Answered transitions) || !transitions.isGood()) {
            return Judgement.of(listed);
        }
        var chosen = choose(JiraApi.json(transitions).path("transitions"));
        if (chosen.isEmpty()) {
            issues.forget(notification);
            return new Delivery.Delivered(
                    transitions.status(),
                    "commented " + issue.key() + "; none of its transitions closes it",
                    transitions.trace());
        }
        var moved = api.transition(issue.key(), chosen.get());
        if (isGood(moved)) {
            issues.forget(notification);
        }
        return Judgement.of(moved);
    }

    private Optional<String> choose(JsonNode transitions) {
        for (var transition : transitions) {
            var named = transition.path("name").asText().equalsIgnoreCase(settings.resolveTransition());
            var done = "done".equals(transition.at("/to/statusCategory/key").asText());
            if (settings.resolveTransition() == null ? done : named) {
                return Optional.of(transition.path("id").asText());
            }
        }
        return Optional.empty();
    }

    private Exchange comment(Known issue) {
        var commented = api.comment(issue.key(), JiraDocument.of(words));
        if (isGood(commented)) {
            issues.remember(notification, issue.key());
        }
        return commented;
    }

    private static boolean isGood(Exchange exchange) {
        return exchange instanceof Answered answer && answer.isGood();
    }

    private static boolean isGone(Exchange exchange) {
        return exchange instanceof Answered answer && answer.status() == NOT_FOUND;
    }
}
