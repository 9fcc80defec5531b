package io.holdfast.alerting.notify;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.holdfast.alerting.MovableClock;
import io.holdfast.alerting.Receiver;
import io.holdfast.alerting.Receiver.Received;
import io.holdfast.alerting.Rig;
import io.holdfast.alerting.Rig.Channel;
import io.holdfast.alerting.RunningParts;
import io.holdfast.alerting.finding.FindingExamples;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Reason;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of notifications when receivers behave badly, people intervene, or the process dies. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class DeliveryIT {

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    private Receiver receiver;
    private Channel channel;

    @BeforeEach
    void oneChannel() throws Exception {
        receiver = Receiver.start();
        channel = Rig.channel(receiver.url());
    }

    @AfterEach
    void clean() {
        if (Rig.as("viewer").get("/v1/channels/" + channel.id()).statusCode() == 200) {
            Rig.remove(channel);
        }
        receiver.close();
        clock.reset();
    }

    @Test
    void aTestIsARealNotification() {
        sendTest(channel);

        var delivered = Rig.notification(channel, "DELIVERED");

        assertThat(delivered).containsEntry("reason", "TEST").containsEntry("findings", 1);
        assertThat(Rig.attempts(delivered)).singleElement().satisfies(attempt -> assertThat(attempt)
                .containsEntry("outcome", "DELIVERED")
                .containsEntry("http_status", 204)
                .containsKeys("at", "latency_ms", "detail"));
        assertThat(receiver.received().getFirst().json().at("/type").asText())
                .isEqualTo("io.holdfast.notification.test");
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameId() {
        var requests = new AtomicInteger();
        receiver.answers(exchange ->
                Receiver.status(requests.incrementAndGet() < 3 ? 500 : 204).to(exchange));
        sendTest(channel);

        var delivered = Rig.notification(channel, "DELIVERED");

        assertThat(Rig.attempts(delivered))
                .extracting(attempt -> attempt.get("outcome"))
                .containsExactly("RETRY_LATER", "RETRY_LATER", "DELIVERED");
        assertThat(receiver.received())
                .extracting(request -> request.header("webhook-id"))
                .containsOnly((String) delivered.get("id"));
        assertThat(receiver.received())
                .extracting(Received::body)
                .containsOnly(receiver.received().getFirst().body());
    }

    @Test
    void theReceiverSaysWhenToComeBack() {
        receiver.answers(Receiver.status(429, "Retry-After", "600"));
        sendTest(channel);
        Rig.notification(channel, "RETRYING");
        receiver.answers(Receiver.status(204));
        await().during(Duration.ofSeconds(1)).until(() -> receiver.received().size() == 1);

        clock.skip(Duration.ofMinutes(11));

        Rig.notification(channel, "DELIVERED");
    }

    @Test
    void goneDisablesTheChannel() {
        receiver.answers(Receiver.status(410));
        sendTest(channel);

        Rig.notification(channel, "DEAD");

        var read = Rig.as("viewer").get("/v1/channels/" + channel.id()).jsonPath();
        assertThat(read.getBoolean("enabled")).isFalse();
        assertThat(read.getString("disabled_reason")).contains("410");
    }

    @Test
    void whatIsGivenUpIsSeenAndMayBeSentAgain() {
        receiver.answers(Receiver.status(503));
        sendTest(channel);
        Rig.notification(channel, "RETRYING");

        clock.skip(Duration.ofDays(4));

        var dead = Rig.notification(channel, "DEAD");
        assertThat(dead).containsEntry("next_attempt_at", null);
        var listed = Rig.as("viewer")
                .queryParam("status", "DEAD")
                .get("/v1/notifications")
                .jsonPath();
        assertThat(listed.<String>getList("items.id")).contains((String) dead.get("id"));

        receiver.answers(Receiver.status(204));
        Rig.as("operator")
                .post("/v1/notifications/" + dead.get("id") + "/retry")
                .then()
                .statusCode(202);

        Rig.notification(channel, "DELIVERED");
        Rig.as("operator")
                .post("/v1/notifications/" + dead.get("id") + "/retry")
                .then()
                .statusCode(409);
    }

    @Test
    void aResolutionIsNeverDeliveredBeforeItsOpening() {
        var requests = new AtomicInteger();
        receiver.answers(exchange ->
                Receiver.status(requests.incrementAndGet() < 4 ? 500 : 204).to(exchange));
        var subject = Rig.newSubject();
        Rig.route(channel, subject);

        Rig.send(backupOf(subject).from(SATISFIED).to(NOT_SATISFIED));
        Rig.notification(channel, "RETRYING");
        Rig.send(backupOf(subject).sequence(2).from(NOT_SATISFIED).to(SATISFIED));

        Rig.notifications(
                channel,
                all -> all.size() == 2 && all.stream().allMatch(each -> "DELIVERED".equals(each.get("status"))));
        assertThat(receiver.received())
                .extracting(request -> request.json().at("/type").asText())
                .containsExactly(
                        "io.holdfast.notification.opened",
                        "io.holdfast.notification.opened",
                        "io.holdfast.notification.opened",
                        "io.holdfast.notification.opened",
                        "io.holdfast.notification.resolved");
    }

    @Test
    void onlyWhoKnowsOfTheOpeningHearsOfTheResolution() throws Exception {
        var subject = Rig.newSubject();
        Rig.routeToEveryone(subject);
        Rig.send(backupOf(subject).from(SATISFIED).to(NOT_SATISFIED));
        Rig.notification(channel, "DELIVERED");
        try (var late = Receiver.start()) {
            var lateChannel = Rig.channel(late.url());

            Rig.send(backupOf(subject).sequence(2).from(NOT_SATISFIED).to(SATISFIED));

            await().until(() -> receiver.received().size() == 2);
            assertThat(late.received()).isEmpty();
            Rig.remove(lateChannel);
        }
    }

    @Test
    void aSlowChannelHoldsUpNobodyElse() throws Exception {
        var over = new CountDownLatch(1);
        try (var slow = Receiver.start()) {
            slow.answers(exchange -> {
                try {
                    over.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            var slowChannel = Rig.channel(slow.url());
            for (var i = 0; i < 20; i++) {
                sendTest(slowChannel);
            }
            await().until(() -> slow.received().size() >= 8);

            sendTest(channel);

            await().atMost(Duration.ofSeconds(1))
                    .until(() -> receiver.received().size() == 1);
            over.countDown();
            Rig.remove(slowChannel);
        }
    }

    @Test
    void aClaimOfADeadProcessRunsOutAndTheSameIdIsSent() throws Exception {
        var id = UUID.randomUUID();
        var draft = new Draft(
                id,
                new ChannelId(UUID.fromString(channel.id())),
                MessageExamples.about(Reason.TEST, FindingExamples.openedByGoldenTransition()));
        // As if it had been claimed by a process that was killed before it could say how it went.
        database.inTransaction(transaction -> {
            outbox.write(transaction, List.of(draft));
            return Sql.of(
                            "update notification set lease = ?, leased_until = ? where id = ?",
                            UUID.randomUUID(),
                            clock.instant().plusSeconds(30),
                            id)
                    .execute(transaction);
        });
        await().during(Duration.ofSeconds(1)).until(() -> receiver.received().isEmpty());

        clock.skip(Duration.ofSeconds(31));

        await().until(() -> receiver.received().size() == 1);
        assertThat(receiver.received().getFirst().header("webhook-id")).isEqualTo(id.toString());
        Rig.notification(channel, "DELIVERED");
    }

    @Test
    void whatWasNotSentWhenItsChannelIsRemovedIsDeadAndSaysSo() {
        receiver.answers(Receiver.status(503));
        sendTest(channel);
        Rig.notification(channel, "RETRYING");
        Rig.remove(channel);

        clock.skip(Duration.ofSeconds(40));

        var attempts = Rig.attempts(Rig.notification(channel, "DEAD"));
        assertThat(attempts.getLast()).containsEntry("outcome", "REFUSED");
        assertThat((String) attempts.getLast().get("detail")).contains("removed");
    }

    private static void sendTest(Channel to) {
        Rig.as("operator")
                .body(Map.of())
                .post("/v1/channels/" + to.id() + "/test")
                .then()
                .statusCode(202);
    }
}
