package io.holdfast.alerting.group;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;
import static io.holdfast.contracts.Status.STALE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.holdfast.alerting.MovableClock;
import io.holdfast.alerting.Receiver;
import io.holdfast.alerting.Rig;
import io.holdfast.alerting.Rig.Channel;
import io.holdfast.alerting.RunningParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people hear, and when: grouping, mutes and their ends, on the running service. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class GroupingIT {

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
    void threeHundredSubjectsOfThreeControlsAreThreeMessages() {
        Rig.routes(Map.of(
                "matchers", List.of("control=~storm-[abc]-" + subject),
                "receiver", List.of(channel.id()),
                "group_by", List.of("control"),
                // However slow the machine is, all of them come before the messages and before the next ones.
                "group_wait", "1h",
                "group_interval", "1h"));

        storm(1, SATISFIED, NOT_SATISFIED);
        await().atMost(Duration.ofSeconds(60)).until(() -> findings("OPEN") == 900);
        assertThat(receiver.received()).isEmpty();
        clock.skip(Duration.ofHours(1));

        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.received().size() == 3);
        assertThat(receiver.received()).allSatisfy(request -> {
            assertThat(request.json().at("/type").asText()).isEqualTo("io.holdfast.notification.opened");
            assertThat(request.json().at("/data/firing").asInt()).isEqualTo(300);
            assertThat(request.json().at("/data/items")).hasSize(25);
            assertThat(request.json().at("/data/omitted").asInt()).isEqualTo(275);
        });

        storm(2, NOT_SATISFIED, SATISFIED);
        await().atMost(Duration.ofSeconds(60)).until(() -> findings("RESOLVED") == 900);
        clock.skip(Duration.ofHours(1));

        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.received().size() == 6);
        assertThat(receiver.received().subList(3, 6)).allSatisfy(request -> {
            assertThat(request.json().at("/type").asText()).isEqualTo("io.holdfast.notification.resolved");
            assertThat(request.json().at("/data/resolved").asInt()).isEqualTo(300);
            assertThat(request.json().at("/data/firing").asInt()).isZero();
        });
        await().during(Duration.ofSeconds(1)).until(() -> receiver.received().size() == 6);
    }

    @Test
    void whatIsOverBeforeAnybodyWasToldIsToldNobodyAndTheRecordSaysSo() {
        Rig.routes(Map.of(
                "matchers", List.of("subject=" + subject), "receiver", List.of(channel.id()), "group_wait", "1m"));
        Rig.send(
                backupOf(subject).from(SATISFIED).to(NOT_SATISFIED),
                backupOf(subject).sequence(2).from(NOT_SATISFIED).to(SATISFIED));
        var id = Rig.finding(subject, "RESOLVED").getString("id");

        clock.skip(Duration.ofMinutes(2));

        await().until(() -> decisions(id).equals(List.of("NOBODY_TOLD")));
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void whenASilenceIsEndedWhatStillFailsIsToldAtOnce() {
        var silence = window("/v1/silences", Map.of());
        fail();
        await().until(() -> decisions(finding()).equals(List.of("MUTED")));
        await().untilAsserted(() -> given().get("/q/metrics")
                .then()
                .body(containsString("holdfast_route_muted{kind=\"silence\"} 1.0"))
                .body(containsString("holdfast_route_groups_open"))
                .body(containsString("holdfast_route_matcher_errors_total")));
        assertThat(receiver.received()).isEmpty();

        Rig.as("operator").delete("/v1/silences/" + silence).then().statusCode(204);

        heard("opened");
    }

    @Test
    void peopleAreRemindedBeforeASilenceEndsAndToldWhenItHas() {
        window(
                "/v1/silences",
                Map.of("ends_at", clock.instant().plus(Duration.ofHours(3)).toString()));
        fail();
        await().until(() -> decisions(finding()).equals(List.of("MUTED")));

        clock.skip(Duration.ofMinutes(121));
        heard("silence_ending");
        clock.skip(Duration.ofMinutes(60));
        heard("silence_ending", "opened");
    }

    @Test
    void whoWasToldHearsTheEndAlsoWhenItIsSilencedMeanwhile() {
        fail();
        heard("opened");
        window("/v1/silences", Map.of());

        recover(2);

        heard("opened", "resolved");
    }

    @Test
    void whoWasToldHearsTheEndAlsoWhenTheRoutesLeadElsewhereMeanwhile() {
        fail();
        heard("opened");
        Rig.routes(Map.of(
                "matchers",
                List.of("subject=" + subject),
                "receiver",
                List.of(Rig.nobody().id()),
                "name",
                "other"));

        recover(2);

        heard("opened", "resolved");
    }

    @Test
    void aMaintenanceRestoresWhatWas() {
        fail();
        heard("opened");
        var maintenance = window("/v1/maintenance", Map.of("name", "move"));
        recover(2);
        Rig.finding(subject, "RESOLVED");
        Rig.send(backupOf(subject).sequence(3).from(SATISFIED).to(NOT_SATISFIED));
        Rig.finding(subject, "OPEN");

        Rig.as("operator").delete("/v1/maintenance/" + maintenance).then().statusCode(204);

        await().during(Duration.ofSeconds(2)).until(() -> receiver.received().size() == 1);
        recover(4);
        heard("opened", "resolved");
    }

    @Test
    void aSilentSourceMutesWhatItFeedsUntilItIsHeardAgain() {
        var source = "restic/" + subject;
        Rig.send(backupOf("source:" + source)
                .control("source.silent")
                .from(SATISFIED)
                .to(NOT_SATISFIED));
        Rig.finding("source:" + source, "OPEN");
        Rig.send(backupOf(subject).from(SATISFIED).to(STALE));
        await().until(() -> decisions(finding()).equals(List.of("MUTED")));
        assertThat(receiver.received()).isEmpty();

        Rig.send(backupOf("source:" + source)
                .control("source.silent")
                .sequence(2)
                .from(NOT_SATISFIED)
                .to(SATISFIED));
        Rig.finding("source:" + source, "RESOLVED");
        clock.skip(Duration.ofSeconds(6));

        heard("opened");
    }

    @Test
    void whatFlapsIsToldOnceAndThenWhatItSettlesOn() {
        var now = clock.instant();
        for (var sequence = 1; sequence <= 9; sequence += 2) {
            Rig.send(
                    backupOf(subject).at(now).sequence(sequence).from(SATISFIED).to(NOT_SATISFIED),
                    backupOf(subject)
                            .at(now)
                            .sequence(sequence + 1)
                            .from(NOT_SATISFIED)
                            .to(SATISFIED));
        }
        await().until(() -> types().contains("io.holdfast.notification.flapping"));
        var before = types().size();
        Rig.finding(
                subject, found -> found.getInt("times_opened") == 5 && "RESOLVED".equals(found.getString("status")));
        await().during(Duration.ofSeconds(1)).until(() -> types().size() == before);

        clock.skip(Duration.ofHours(3));

        await().until(() -> types().size() == before + 1);
        assertThat(types().getLast()).isEqualTo("io.holdfast.notification.resolved");
    }

    @Test
    void aDigestComesAtItsTime() {
        Rig.routes(Map.of(
                "matchers", List.of("subject=" + subject),
                "receiver", List.of(channel.id()),
                "digest", Map.of("every", "daily", "at", "08:00", "zone", "Europe/Zurich")));
        fail();
        await().during(Duration.ofSeconds(1)).until(() -> receiver.received().isEmpty());

        clock.skip(Duration.ofHours(25));

        heard("digest");
        assertThat(receiver.received()
                        .getFirst()
                        .json()
                        .at("/data/items/0/reason")
                        .asText())
                .isEqualTo("OPENED");
    }

    @Test
    void whoWasToldIsRemindedOnceBeforeEachDueDate() {
        fail();
        heard("opened");

        dueIn(Duration.ofHours(10));
        heard("opened", "due_soon");
        await().during(Duration.ofSeconds(2)).until(() -> types().size() == 2);
        dueIn(Duration.ofHours(20));

        heard("opened", "due_soon", "due_soon");
    }

    @Test
    void aReminderThatASilenceHeldComesWhenItEndsAndNotAfterTheDate() {
        fail();
        heard("opened");
        var silence = window("/v1/silences", Map.of());
        dueIn(Duration.ofHours(6));
        await().until(() -> timeline().contains("DUE_SOON"));
        await().during(Duration.ofSeconds(1)).until(() -> types().size() == 1);

        Rig.as("operator").delete("/v1/silences/" + silence).then().statusCode(204);

        heard("opened", "due_soon");
    }

    @Test
    void whatStandsIsRepeated() {
        Rig.routes(Map.of(
                "matchers", List.of("subject=" + subject), "receiver", List.of(channel.id()), "repeat_interval", "4h"));
        fail();
        heard("opened");

        clock.skip(Duration.ofHours(4));

        heard("opened", "repeated");
    }

    private void storm(int sequence, io.holdfast.contracts.Status from, io.holdfast.contracts.Status to) {
        var transitions = new java.util.ArrayList<io.holdfast.contracts.Transition>();
        for (var control : List.of("a", "b", "c")) {
            for (var i = 0; i < 300; i++) {
                transitions.add(backupOf("storm-" + i + "-" + subject)
                        .control("storm-" + control + "-" + subject)
                        .sequence(sequence)
                        .from(from)
                        .to(to));
            }
        }
        Rig.send(transitions.toArray(io.holdfast.contracts.Transition[]::new));
    }

    private int findings(String status) {
        var sum = 0;
        for (var control : List.of("a", "b", "c")) {
            sum += Rig.as("viewer")
                    .queryParam("control", "storm-" + control + "-" + subject)
                    .queryParam("status", status)
                    .queryParam("limit", 1000)
                    .get("/v1/findings")
                    .jsonPath()
                    .getList("items")
                    .size();
        }
        return sum;
    }

    /** Sets the due date and lets nearly all the time until then pass. */
    private void dueIn(Duration time) {
        var at = clock.instant().plus(time);
        Rig.as("operator")
                .header("If-Match", "*")
                .body(Map.of("at", at.toString(), "reason", "agreed"))
                .post("/v1/findings/" + finding() + "/due")
                .then()
                .statusCode(200);
        clock.skip(time.minusMinutes(1));
    }

    private List<String> timeline() {
        return Rig.as("viewer").get("/v1/findings/" + finding()).jsonPath().getList("timeline.action");
    }

    private void fail() {
        Rig.send(backupOf(subject).from(SATISFIED).to(NOT_SATISFIED));
    }

    private void recover(int sequence) {
        Rig.send(backupOf(subject).sequence(sequence).from(NOT_SATISFIED).to(SATISFIED));
    }

    private String finding() {
        return Rig.finding(subject, "OPEN").getString("id");
    }

    private void heard(String... reasons) {
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(types())
                .containsExactly(java.util.Arrays.stream(reasons)
                        .map(reason -> "io.holdfast.notification." + reason)
                        .toArray(String[]::new)));
    }

    private List<String> types() {
        return receiver.received().stream()
                .map(request -> request.json().at("/type").asText())
                .toList();
    }

    private List<String> decisions(String finding) {
        return Rig.as("viewer")
                .get("/v1/findings/" + finding + "/routing")
                .jsonPath()
                .getList("decisions.decision");
    }

    private String window(String path, Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(Map.of(
                "matchers", List.of("subject=" + subject),
                "comment", "known",
                "ends_at", Instant.now().plus(Duration.ofHours(9)).toString()));
        body.putAll(more);
        return Rig.as("operator")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
