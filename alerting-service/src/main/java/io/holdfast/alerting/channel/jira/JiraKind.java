package io.holdfast.alerting.channel.jira;

import io.holdfast.alerting.channel.http.HttpSender;
import io.holdfast.alerting.channel.kind.ChannelType;
import io.holdfast.alerting.channel.kind.Field;
import io.holdfast.alerting.channel.kind.Form;
import io.holdfast.alerting.channel.kind.Kind;
import io.holdfast.alerting.channel.kind.Outgoing;
import io.holdfast.alerting.channel.kind.Place;
import io.holdfast.alerting.channel.kind.Rendered;
import io.holdfast.alerting.channel.kind.Shape;
import io.holdfast.alerting.channel.kind.Values;
import io.holdfast.alerting.channel.text.Wording;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Notification;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps one issue for each group of findings: created when it opens, commented while it lasts, closed when it is over. */
@Singleton
class JiraKind implements Kind<JiraSettings> {

    private static final Form FORM = Form.of(
            Field.required("url", "The site.", new Shape.Url(), "https://example.atlassian.net"),
            Field.required("email", "Whose API token it is.", Field.line(), "holdfast@example.org"),
            Field.required("api_token", "The API token.", Field.line(), "ATATT3x…")
                    .hidden(),
            Field.required(
                    "project_key",
                    "The project in which issues are made.",
                    Field.text("[A-Z][A-Z0-9_]{1,30}", "the key of a project, such as OPS"),
                    "OPS"),
            Field.fallingBack("issue_type", "The type of the issues.", Field.line(), "Task"),
            Field.optional(
                    "resolve_transition",
                    "The transition when nothing is left open; by default the first that leads to a done status.",
                    Field.line(),
                    "Done"));

    private final HttpSender http;
    private final Wording wording;
    private final JiraIssues issues;

    JiraKind(HttpSender http, Wording wording, JiraIssues issues) {
        this.http = http;
        this.wording = wording;
        this.issues = issues;
    }

    @Override
    public ChannelType type() {
        return ChannelType.JIRA;
    }

    @Override
    public String title() {
        return "Jira";
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public JiraSettings settings(Values values) {
        return new JiraSettings(
                values.address("url"),
                values.text("email"),
                values.text("api_token"),
                values.text("project_key"),
                values.text("issue_type"),
                values.textOrNull("resolve_transition"));
    }

    @Override
    public List<Place> places(JiraSettings settings) {
        return List.of(new Place("url", settings.url().getHost()));
    }

    /** The issue as it would be created. */
    @Override
    public Rendered render(Notification notification, JiraSettings settings) {
        var words = wording.of(notification.message());
        return Rendered.json(JiraIssue.of(notification, words, settings).toString());
    }

    @Override
    public Delivery send(Outgoing<JiraSettings> outgoing) {
        var words = wording.of(outgoing.notification().message());
        var api = new JiraApi(http, outgoing.settings());
        return new JiraTalk(api, issues, outgoing.settings(), outgoing.notification(), words).say();
    }
}
