package io.holdfast.alerting;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.NO_DATA;
import static io.holdfast.contracts.Status.SATISFIED;
import static io.holdfast.contracts.Status.STALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import io.holdfast.alerting.Rig.Channel;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way: a transition on Kafka, a finding over HTTP, a webhook at its receiver. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class AlertingIT {

    @Inject
    MovableClock clock;

    private Receiver receiver;
    private Channel channel;
    private String subject;

    @BeforeEach
    void oneChannel() throws Exception {
        receiver = Receiver.start();
        channel = Rig.channel(receiver.url());
        subject = Rig.newSubject();
        Rig.route(channel, subject);
    }

    @AfterEach
    void clean() {
        Rig.remove(channel);
        receiver.close();
        clock.reset();
    }

    @Test
    void driftOpensAFindingAndTellsTheChannelAndRecoveryResolvesIt() throws Exception {
        var now = Instant.now();
        Rig.send(backupOf(subject).from(SATISFIED).at(now).to(NOT_SATISFIED));

        var open = Rig.finding(subject, "OPEN");
        assertThat(open.getString("control_id")).isEqualTo("backup-recent");
        assertThat(open.getString("condition")).isEqualTo("FAILING");
        assertThat(open.getString("assessment")).isEqualTo("NOT_SATISFIED");
        assertThat(open.getString("evidence.id")).isEqualTo("run-1");
        await().until(() -> receiver.received().size() == 1);

        Rig.send(backupOf(subject)
                .sequence(2)
                .from(NOT_SATISFIED)
                .at(now)
                .because("backup ok")
                .to(SATISFIED));

        var resolved = Rig.finding(subject, "RESOLVED");
        assertThat(resolved.getString("resolution")).isEqualTo("RECOVERED");
        await().until(() -> receiver.received().size() == 2);
        assertThat(receiver.received())
                .extracting(request -> request.json().at("/type").asText())
                .containsExactly("io.holdfast.notification.opened", "io.holdfast.notification.resolved");
        for (var request : receiver.received()) {
            // The reference implementation throws when the signature or the timestamp is wrong.
            new Webhook(channel.secret()).verify(request.body(), request.headers());
            assertThat(request.json().at("/subject").asText()).isEqualTo(subject);
            assertThat(request.json().at("/data/items/0/finding/id").asText()).isEqualTo(open.getString("id"));
            assertThat(request.header("content-type")).startsWith("application/cloudevents+json");
            assertThat(request.header("webhook-id"))
                    .isEqualTo(request.json().at("/id").asText());
        }
    }

    @Test
    void aFailureAfterTheRecoveryReopensTheSameFinding() {
        Rig.send(backupOf(subject).from(SATISFIED).to(NOT_SATISFIED));
        await().until(() -> receiver.received().size() == 1);
        Rig.send(backupOf(subject).sequence(2).from(NOT_SATISFIED).to(SATISFIED));
        await().until(() -> receiver.received().size() == 2);
        Rig.send(backupOf(subject)
                .sequence(3)
                .from(SATISFIED)
                .because("failed again")
                .to(NOT_SATISFIED));

        var reopened = Rig.finding(subject, found -> found.getInt("times_opened") == 2);

        assertThat(reopened.getString("status")).isEqualTo("OPEN");
        await().untilAsserted(() -> assertThat(receiver.received())
                .extracting(request -> request.json().at("/type").asText())
                .containsExactly(
                        "io.holdfast.notification.opened",
                        "io.holdfast.notification.resolved",
                        "io.holdfast.notification.reopened"));
    }

    @Test
    void oldAndRepeatedTransitionsChangeNothing() {
        var failed = backupOf(subject).sequence(3).from(SATISFIED).to(NOT_SATISFIED);
        Rig.send(
                failed,
                failed,
                backupOf(subject).sequence(2).from(NOT_SATISFIED).to(SATISFIED),
                backupOf(subject)
                        .sequence(4)
                        .from(NOT_SATISFIED)
                        .because("too old")
                        .to(STALE));

        var finding = Rig.finding(subject, found -> "STALE".equals(found.getString("assessment")));

        assertThat(finding.getString("status")).isEqualTo("OPEN");
        var timeline =
                Rig.as("viewer").get("/v1/findings/" + finding.getString("id")).jsonPath();
        assertThat(timeline.<String>getList("timeline.action")).containsExactly("OPENED", "UPDATED");
        assertThat(timeline.<String>getList("timeline.actor")).containsOnly("system");
        assertThat(timeline.getString("timeline[0].evidence.id")).isEqualTo("run-3");
        await().until(() -> receiver.received().size() == 1);
    }

    @Test
    void missingEvidenceBecomesAFindingByItself() {
        Rig.send(
                backupOf(subject).because("no evidence yet").at(clock.instant()).to(NO_DATA));
        await().pollDelay(Duration.ofSeconds(1)).until(() -> findings(subject) == 0);

        clock.skip(Duration.ofMinutes(61));

        var finding = Rig.finding(subject, "OPEN");
        assertThat(finding.getString("condition")).isEqualTo("NO_DATA");
        await().until(() -> receiver.received().size() == 1);
    }

    @Test
    void evidenceThatComesInTimeEndsTheWait() {
        Rig.send(
                backupOf(subject).at(clock.instant()).to(NO_DATA),
                backupOf(subject).sequence(2).from(NO_DATA).at(clock.instant()).to(SATISFIED));
        var other = Rig.newSubject();
        Rig.send(backupOf(other).at(clock.instant()).to(NO_DATA));
        clock.skip(Duration.ofMinutes(61));

        Rig.finding(other, "OPEN");

        assertThat(findings(subject)).isZero();
    }

    private static int findings(String subject) {
        return Rig.as("viewer")
                .queryParam("subject", subject)
                .get("/v1/findings")
                .jsonPath()
                .getList("items")
                .size();
    }
}
