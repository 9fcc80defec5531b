package io.holdfast.control.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Transition;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.control.testing.Catalogs;
import io.holdfast.control.testing.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A history that is told at once gives what it gave while a clock ticked through it. */
class ReplayTest {

    private static final Instant START = Facts.START;
    private static final Duration LASTING = Duration.ofHours(2);
    private static final CompiledCatalog CATALOG = Catalogs.catalog()
            .backupControl("recent", "evidence.outcome == 'success'", "fresh_for: 10m", "for: 2m")
            .backupControl("encrypted", "evidence.encrypted", "evidence.where: evidence.dry_run != true")
            .certificateControl("certificate")
            .compile();

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void givesWhatATickingClockGave(long seed) {
        var history = history(new Random(seed));
        var replayed = new ArrayList<Transition>();
        var replay = new Replay(new SubjectJudge(CATALOG), "system-1", replayed::add);

        history.forEach(each -> each.tell(replay));
        replay.until(START.plus(LASTING));

        assertThat(replayed).isNotEmpty().containsExactlyElementsOf(ticked(history));
    }

    @Test
    void aDeadlineRingsBeforeWhatArrivesAtTheSameInstant() {
        var told = new ArrayList<Transition>();
        var replay = new Replay(new SubjectJudge(CATALOG), "system-1", told::add);
        replay.asset(Facts.system("system-1"), START);
        replay.evidence(backup("1", START, "success"), START);
        told.clear();

        replay.evidence(backup("2", START.plusSeconds(720), "success"), START.plusSeconds(720));

        assertThat(told)
                .filteredOn(each -> each.controlId().equals("recent"))
                .extracting(each -> each.to() + " at " + each.judgedAt())
                .containsExactly("STALE at 2026-11-22T06:12:00Z", "SATISFIED at 2026-11-22T06:12:00Z");
    }

    /** Something that happens at a full second. */
    private record Event(Instant at, Evidence evidence, Exemption exemption, Asset asset) {

        void tell(Replay replay) {
            replay.asset(asset, at);
            replay.exemption(exemption, at);
            replay.evidence(evidence, at);
        }
    }

    /** The live way: a clock that looks every second whether something is due. */
    private static List<Transition> ticked(List<Event> history) {
        var told = new ArrayList<Transition>();
        var judge = new SubjectJudge(CATALOG);
        var state = SubjectState.unknown("system-1");
        var left = new ArrayList<>(history);
        for (var now = START; !now.isAfter(START.plus(LASTING)); now = now.plusSeconds(1)) {
            state = noting(told, judge.deadline(state, now));
            while (!left.isEmpty() && left.getFirst().at().equals(now)) {
                var event = left.removeFirst();
                state = noting(told, judge.asset(state, event.asset(), now));
                state = noting(told, judge.exemption(state, event.exemption(), now));
                state = noting(told, judge.evidence(state, event.evidence(), now));
            }
        }
        return told;
    }

    private static SubjectState noting(List<Transition> told, Judgement judgement) {
        told.addAll(judgement.transitions());
        return judgement.state();
    }

    private static List<Event> history(Random random) {
        var events = new ArrayList<Event>();
        var now = START;
        for (var i = 0; i < 25; i++) {
            now = now.plusSeconds(random.nextInt(400));
            var time = now.minusSeconds(random.nextInt(3) == 0 ? random.nextInt(900) : 0);
            var asset = Facts.system("system-1", i / 10 + 1, Map.of(), Asset.State.ACTIVE);
            var exemption = new Exemption(
                    "exemption-" + i, "recent", "system-1", "planned", now.plusSeconds(random.nextInt(60)), false);
            events.add(new Event(now, evidence(i, time, now, random), exemption, asset));
        }
        return events;
    }

    private static Evidence evidence(int number, Instant time, Instant now, Random random) {
        if (random.nextInt(4) == 0) {
            var end = now.plusSeconds(random.nextInt(1200)).toString();
            return Facts.evidence(Facts.event(
                    "certificate.status", "system-1", "e" + number, time, Map.of("trusted", true, "expires_at", end)));
        }
        return backup("e" + number, time, random.nextInt(3) == 0 ? "failure" : "success");
    }

    private static Evidence backup(String id, Instant time, String outcome) {
        var data =
                Map.<String, Object>of("outcome", outcome, "encrypted", !outcome.equals("failure"), "dry_run", false);
        return Facts.evidence(Facts.backup("system-1", id, time, data));
    }
}
