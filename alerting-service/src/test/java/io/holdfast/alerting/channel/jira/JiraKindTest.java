package io.holdfast.alerting.channel.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.holdfast.alerting.Receiver;
import io.holdfast.alerting.channel.http.HttpChannelContract;
import io.holdfast.alerting.channel.http.HttpSender;
import io.holdfast.alerting.channel.http.Notices;
import io.holdfast.alerting.channel.jira.JiraIssues.Known;
import io.holdfast.alerting.channel.kind.Kind;
import io.holdfast.alerting.finding.FindingExamples;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Message;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.route.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** As Jira answers: https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/. */
class JiraKindTest extends HttpChannelContract<JiraSettings> {

    private static final String CREATE = "POST /rest/api/3/issue";
    private static final String COMMENT = "POST /rest/api/3/issue/OPS-7/comment";
    private static final String TRANSITIONS = "GET /rest/api/3/issue/OPS-7/transitions";
    private static final String TRANSITION = "POST /rest/api/3/issue/OPS-7/transitions";
    private static final UUID EARLIER = new UUID(0, 99);

    private final InMemory issues = new InMemory();
    private final Map<String, Receiver.Answer> answers = new HashMap<>(Map.of(
            "GET /rest/api/3/search/jql",
            Receiver.body(200, "{\"issues\":[],\"isLast\":true}"),
            CREATE,
            Receiver.body(201, "{\"id\":\"10000\",\"key\":\"OPS-7\",\"self\":\"https://jira\"}"),
            COMMENT,
            Receiver.body(201, "{\"id\":\"10001\"}"),
            TRANSITIONS,
            Receiver.body(
                    200,
                    "{\"transitions\":[{\"id\":\"11\",\"name\":\"Start\",\"to\":{\"statusCategory\":{\"key\":"
                            + "\"indeterminate\"}}},{\"id\":\"31\",\"name\":\"Close\",\"to\":{\"statusCategory\":"
                            + "{\"key\":\"done\"}}}]}"),
            TRANSITION,
            Receiver.status(204)));

    @Override
    protected Kind<JiraSettings> kind(HttpSender sender) {
        return new JiraKind(sender, Notices.wording(), issues);
    }

    @Override
    protected JiraSettings settings(String url) {
        return new JiraSettings(URI.create(url), "ops@example.org", "sesame", "OPS", "Task", null);
    }

    @Override
    protected Receiver.Answer accepted() {
        return this::answer;
    }

    @Override
    protected String refusal(int status) {
        return "{\"errorMessages\":[\"status " + status + "\"],\"errors\":{}}";
    }

    @Test
    void anIssueIsCreatedAndRemembered() {
        assertThat(send(receiver.url()).detail()).isEqualTo("created OPS-7");

        assertThat(calls()).containsExactly("GET /rest/api/3/search/jql", CREATE);
        var issue = receiver.received().getLast().json();
        assertThat(issue.at("/fields/project/key").asText()).isEqualTo("OPS");
        assertThat(issue.at("/fields/issuetype/name").asText()).isEqualTo("Task");
        assertThat(issue.at("/fields/description/type").asText()).isEqualTo("doc");
        assertThat(issue.at("/fields/description/version").asInt()).isEqualTo(1);
        assertThat(issue.at("/fields/labels").toString()).contains("holdfast-notification-");
        assertThat(issues.known)
                .extractingByKey("7d1f0c55")
                .extracting(Known::key)
                .isEqualTo("OPS-7");
    }

    @Test
    void whatAnEarlierAttemptCreatedIsFound() {
        answers.put(
                "GET /rest/api/3/search/jql", Receiver.body(200, "{\"issues\":[{\"id\":\"1\",\"key\":\"OPS-7\"}]}"));

        assertThat(send(receiver.url())).isInstanceOf(Delivery.Delivered.class);

        assertThat(calls()).containsExactly("GET /rest/api/3/search/jql");
        assertThat(receiver.received().getFirst().path()).contains("holdfast-notification-");
        assertThat(issues.known).containsKey("7d1f0c55");
    }

    @Test
    void moreOfTheSameGroupIsAComment() {
        issues.known.put("group-1", new Known("OPS-7", EARLIER));

        assertThat(send(Notices.many(Reason.OPENED, 2, 0))).isInstanceOf(Delivery.Delivered.class);

        assertThat(calls()).containsExactly(COMMENT);
    }

    @Test
    void theSameNotificationIsNotCommentedTwice() {
        issues.known.put("group-1", new Known("OPS-7", EARLIER));
        var notification = Notices.many(Reason.OPENED, 2, 0);

        send(notification);
        send(notification);

        assertThat(calls()).containsExactly(COMMENT);
    }

    @Test
    void theEndIsACommentAndTheTransitionToDone() {
        issues.known.put("group-1", new Known("OPS-7", EARLIER));

        assertThat(send(resolution())).isInstanceOf(Delivery.Delivered.class);

        assertThat(calls()).containsExactly(COMMENT, TRANSITIONS, TRANSITION);
        assertThat(receiver.received().getLast().json().at("/transition/id").asText())
                .isEqualTo("31");
        assertThat(issues.known).isEmpty();
    }

    @Test
    void anEndThatBrokeOffGoesOnWhereItWas() {
        issues.known.put("group-1", new Known("OPS-7", EARLIER));
        answers.put(TRANSITION, Receiver.body(500, "no"));
        assertThat(send(resolution())).isInstanceOf(Delivery.RetryLater.class);
        answers.put(TRANSITION, Receiver.status(204));

        assertThat(send(resolution())).isInstanceOf(Delivery.Delivered.class);

        assertThat(calls()).containsExactly(COMMENT, TRANSITIONS, TRANSITION, TRANSITIONS, TRANSITION);
    }

    @Test
    void withoutATransitionToDoneTheCommentHasToDo() {
        issues.known.put("group-1", new Known("OPS-7", EARLIER));
        answers.put(TRANSITIONS, Receiver.body(200, "{\"transitions\":[]}"));

        assertThat(send(resolution()).detail()).contains("none of its transitions closes it");
    }

    @Test
    void theEndOfWhatHasNoIssueSaysNothing() {
        assertThat(send(resolution())).isInstanceOf(Delivery.Delivered.class);

        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void anIssueThatSomebodyDeletedIsMadeAnew() {
        issues.known.put("group-1", new Known("OPS-6", EARLIER));
        answers.put("POST /rest/api/3/issue/OPS-6/comment", Receiver.body(404, "{\"errorMessages\":[]}"));

        assertThat(send(Notices.many(Reason.REPEATED, 2, 0)).detail()).isEqualTo("created OPS-7");
    }

    @Test
    void whatIsSaidFitsWhatJiraTakes() {
        var wordy = Notices.finding(Map.of(
                "reason", "x".repeat(9_000),
                "remediation", "y".repeat(9_000),
                "owner", "z".repeat(9_000),
                "control_title", "a line\nand another " + "w".repeat(9_000)));
        var items = java.util.Collections.nCopies(30, new Message.Item(Reason.OPENED, wordy));
        var message = new Message(Reason.OPENED, new Message.Group("g", "default", Map.of()), 30, 0, items, 400);

        var fields = JiraIssue.of(Notices.of(message), Notices.wording().of(message), settings("https://a.example"))
                .path("fields");

        assertThat(fields.path("summary").asText())
                .hasSizeLessThanOrEqualTo(255)
                .doesNotContain("\n");
        assertThat(fields.path("description").findValuesAsText("text").stream()
                        .mapToInt(String::length)
                        .sum())
                .isLessThan(JiraDocument.MAX_DOCUMENT);
    }

    @Test
    void aTestIsNotRemembered() {
        assertThat(send(notification(Reason.TEST)).detail()).isEqualTo("created OPS-7");

        assertThat(issues.known).isEmpty();
    }

    @Test
    void theTokenIsSentAndNotShown() {
        var delivery = send(receiver.url());

        assertThat(receiver.received().getFirst().header("authorization"))
                .isEqualTo("Basic b3BzQGV4YW1wbGUub3JnOnNlc2FtZQ==");
        assertThat(delivery.toString() + settings("https://a.example"))
                .doesNotContain("sesame", "b3BzQGV4YW1wbGUub3JnOnNlc2FtZQ==");
    }

    private static Notification resolution() {
        return Notices.of(Reason.RESOLVED, FindingExamples.openedByGoldenTransition());
    }

    private List<String> calls() {
        return receiver.received().stream()
                .map(request -> request.method() + " " + request.path().replaceAll("\\?.*", ""))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().replaceFirst("^/hook", "");
        var answer = answers.get(exchange.getRequestMethod() + " " + path);
        (answer == null ? Receiver.body(404, "{\"errorMessages\":[\"no route\"]}") : answer).to(exchange);
    }

    private static final class InMemory implements JiraIssues {

        private final Map<String, Known> known = new HashMap<>();

        @Override
        public Optional<Known> find(Notification notification) {
            return Optional.ofNullable(known.get(notification.message().group().key()));
        }

        @Override
        public void remember(Notification notification, String issue) {
            known.put(notification.message().group().key(), new Known(issue, notification.id()));
        }

        @Override
        public void forget(Notification notification) {
            known.remove(notification.message().group().key());
        }
    }
}
