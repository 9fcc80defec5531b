package io.holdfast.alerting.group;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.holdfast.alerting.MovableClock;
import io.holdfast.alerting.Receiver;
import io.holdfast.alerting.Rig;
import io.holdfast.alerting.Rig.Channel;
import io.holdfast.alerting.RunningParts;
import io.holdfast.alerting.notify.Dispatcher;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several instances at the same tables, and one that dies over them: everything is told, and nothing twice. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class FlusherIT {

    private static final int SUBJECTS = 200;
    private static final int THOUSANDS = 3_000;

    @Inject
    Flushing flushing;

    @Inject
    Situation situation;

    @Inject
    Speaking speaking;

    @Inject
    RouteMetrics metrics;

    @Inject
    Rerouting rerouting;

    @Inject
    Dispatcher dispatcher;

    @Inject
    GroupConfig config;

    @Inject
    Database database;

    @Inject
    MovableClock clock;

    private Receiver receiver;
    private Channel channel;
    private String name;

    @BeforeEach
    void oneChannel() throws Exception {
        receiver = Receiver.start();
        channel = Rig.channel(receiver.url());
        name = Rig.newSubject();
    }

    @AfterEach
    void clean() {
        Rig.remove(channel);
        receiver.close();
        clock.reset();
    }

    @Test
    void flushersBesideEachOtherTellEverythingOnceAlsoWhenTwoRoutesLeadToTheSameChannel() throws Exception {
        Rig.replaceRoutes(Map.of(
                "receiver", List.of(Rig.nobody().id()),
                "group_by", List.of("subject"),
                "group_wait", "1h",
                "routes",
                        List.of(
                                Map.of(
                                        "name",
                                        "one",
                                        "matchers",
                                        ours(),
                                        "receiver",
                                        List.of(channel.id()),
                                        "continue",
                                        true),
                                Map.of("name", "two", "matchers", ours(), "receiver", List.of(channel.id())))));
        Rig.send(all(1, SATISFIED, NOT_SATISFIED));
        await().atMost(Duration.ofSeconds(30)).until(() -> groups() == 2L * SUBJECTS);

        clock.skip(Duration.ofHours(2));
        flushWithFour();
        await().atMost(Duration.ofSeconds(30)).until(() -> told("OPENED") == SUBJECTS);
        Rig.send(all(2, NOT_SATISFIED, SATISFIED));
        await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == SUBJECTS);
        clock.skip(Duration.ofHours(2));
        flushWithFour();

        await().atMost(Duration.ofSeconds(30)).until(() -> told("RESOLVED") == SUBJECTS);
        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.received().size() == 2 * SUBJECTS);
        assertThat(receiver.received())
                .extracting(request -> request.header("webhook-id"))
                .doesNotHaveDuplicates();
        assertThat(count("select count(*) as n from route_member where group_id in " + OURS))
                .isZero();
    }

    @Test
    void whatOneThatDiesHeldIsToldByTheNext() throws Exception {
        Rig.routes(Map.of("matchers", ours(), "receiver", List.of(channel.id()), "group_wait", "1h"));
        Rig.send(backupOf(name + "-0").from(SATISFIED).to(NOT_SATISFIED));
        await().until(() -> groups() == 1);
        var id = database.inTransaction(transaction -> Sql.of("select id from route_group where id in " + OURS, like())
                .first(transaction, row -> row.id("id"))
                .orElseThrow());

        dieWhileHolding(id);

        await().until(() -> receiver.received().size() == 1);
        await().during(Duration.ofSeconds(1)).until(() -> told("OPENED") == 1);
    }

    @Test
    void aGroupOfThousandsIsReadInPortionsAndAMachineIsToldOfAllOfIt() throws Exception {
        try (var machine = Receiver.start()) {
            var alerts = Rig.channel("alertmanager", Map.of("url", machine.url()));
            Rig.routes(Map.of(
                    "matchers", ours(),
                    "receiver", List.of(channel.id(), alerts.id()),
                    "group_by", List.of("control"),
                    "group_wait", "2h"));
            Rig.send(all(THOUSANDS, 1, SATISFIED, NOT_SATISFIED));
            await().atMost(Duration.ofSeconds(60)).until(() -> members() == THOUSANDS);
            var group = database.inTransaction(
                    transaction -> Sql.of("select id from route_group where id in " + OURS, like())
                            .first(transaction, row -> row.id("id"))
                            .orElseThrow());
            var watched = new WatchedMembers(config);

            // Nobody else does: for the service it is not time yet.
            new Flushing(database, watched, situation, speaking, metrics)
                    .flush(group, clock.instant().plus(Duration.ofHours(3)));

            assertThat(watched.sizes).allMatch(size -> size <= config.portion());
            assertThat(watched.sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(THOUSANDS);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> subjectsOf(machine).size() == THOUSANDS);
            assertThat(Rig.notifications(alerts, all -> all.size() == THOUSANDS / config.portion()))
                    .allSatisfy(notification -> assertThat(notification).containsEntry("findings", config.portion()));
            await().until(() -> receiver.received().size() == 1);
            var message = receiver.received().getFirst().json().at("/data");
            assertThat(message.at("/items")).hasSize(config.items());
            assertThat(message.at("/omitted").asInt()).isEqualTo(THOUSANDS - config.items());
            assertThat(told("OPENED")).isEqualTo(2L * THOUSANDS);

            // They leave the group while it is gone through.
            Rig.send(all(THOUSANDS, 2, NOT_SATISFIED, SATISFIED));
            await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == THOUSANDS);
            assertThat(flushing.flush(group, clock.instant().plus(Duration.ofHours(9))))
                    .isEqualTo(1 + THOUSANDS / config.portion());
            assertThat(told("RESOLVED")).isEqualTo(2L * THOUSANDS);
            assertThat(members()).isZero();
            Rig.remove(alerts);
        }
    }

    /** Takes down how many findings were read at once. */
    private static final class WatchedMembers extends Members {

        private final List<Integer> sizes = new ArrayList<>();

        WatchedMembers(GroupConfig config) {
            super(config);
        }

        @Override
        List<Groups.Kept> read(java.sql.Connection transaction, UUID group, UUID after, int count) throws SQLException {
            var read = super.read(transaction, group, after, count);
            sizes.add(read.size());
            return read;
        }
    }

    private static Set<String> subjectsOf(Receiver machine) {
        var subjects = new HashSet<String>();
        machine.received().forEach(request -> request.json()
                .forEach(alert -> subjects.add(alert.at("/labels/subject").asText())));
        return subjects;
    }

    private long members() throws SQLException {
        return count("select count(*) as n from route_member where finding->>'subject' like ?");
    }

    /** As a process does that is killed in the middle: it has told, and its transaction never ends well. */
    private void dieWhileHolding(UUID group) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> database.inTransaction(transaction -> {
                    Sql.of("select id from route_group where id = ? for update", group)
                            .list(transaction, row -> row.id("id"));
                    clock.skip(Duration.ofHours(2));
                    Sql.of("update route_group set flushes = flushes + 1, next_flush_at = null where id = ?", group)
                            .execute(transaction);
                    // Others look meanwhile and leave it alone.
                    assertThat(flushing.flush(group, clock.instant())).isZero();
                    throw new IllegalStateException("killed");
                })))
                .hasMessage("killed");
        assertThat(receiver.received()).isEmpty();
    }

    private void flushWithFour() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var instances = new ArrayList<Callable<@Nullable Void>>();
            for (var i = 0; i < 4; i++) {
                var instance = new Flusher(flushing, rerouting, dispatcher, config, clock);
                instances.add(() -> {
                    for (var round = 0; round < 10; round++) {
                        instance.round();
                    }
                    return null;
                });
            }
            for (var instance : threads.invokeAll(instances)) {
                instance.get();
            }
        }
    }

    private static final String OURS = "(select group_id from route_member where finding->>'subject' like ?)";

    private Transition[] all(int sequence, Status from, Status to) {
        return all(SUBJECTS, sequence, from, to);
    }

    private Transition[] all(int subjects, int sequence, Status from, Status to) {
        var transitions = new ArrayList<Transition>();
        for (var i = 0; i < subjects; i++) {
            transitions.add(
                    backupOf(name + "-" + i).sequence(sequence).from(from).to(to));
        }
        return transitions.toArray(Transition[]::new);
    }

    private List<String> ours() {
        return List.of("subject=~" + name + "-.*");
    }

    private long groups() throws SQLException {
        return count("select count(*) as n from route_group where id in " + OURS);
    }

    /** Findings that are over, and whose groups have not said so yet. */
    private long waiting() throws SQLException {
        return count("select count(distinct finding_id) as n from route_member where group_id in " + OURS
                + " and finding->>'resolution' is not null");
    }

    private long told(String reason) throws SQLException {
        return count("select count(*) as n from notification_finding f join notification n on n.id = f.notification_id"
                + " where f.finding_id in (select id from finding where subject like ?) and f.reason = '" + reason
                + "'");
    }

    private long count(String sql) throws SQLException {
        return database.inTransaction(transaction ->
                Sql.of(sql, like()).first(transaction, row -> row.number("n")).orElseThrow());
    }

    private String like() {
        return name + "-%";
    }
}
