package io.holdfast.control.backtest;

import static io.holdfast.control.backtest.Rig.dailyBackups;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Status;
import io.holdfast.control.backtest.SubjectComparison.Verdict;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole backtests in memory. Times are days since a Monday. */
class RunTest {

    private static final String LAX = "fresh_for: 48h";
    private static final String STRICT = "fresh_for: 12h";

    private final Rig rig = new Rig();

    @Test
    void theRuleThatWasInForceGivesWhatHappened() {
        rig.system("a").backup("a", 0, "success").backup("a", 1, "failure").backup("a", 4, "success");
        var rule = dailyBackups(LAX).compile();

        var result = rig.reallyJudgedBy(rule).backtest(rule, 0.5, 5);

        assertThat(rig.told("a"))
                .containsExactly("BOTH SATISFIED>NOT_SATISFIED", "BOTH NOT_SATISFIED>STALE", "BOTH STALE>SATISFIED");
        assertThat(result.subjects()).isEqualTo(new Result.Subjects(1, 1, 0, 0, 0));
        assertThat(result.real()).isEqualTo(result.wouldBe());
    }

    @Test
    void aStricterRuleFlipsWhenItsDeadlinesAreDue() {
        rig.system("a").backup("a", 0, "success").backup("a", 1, "success").backup("a", 2, "success");

        var result = rig.reallyJudgedBy(dailyBackups(LAX).compile())
                .backtest(dailyBackups(STRICT).compile(), 0, 3);

        assertThat(rig.found("a").verdict()).isEqualTo(Verdict.ONLY_WOULD_BE);
        assertThat(rig.found("a").flips())
                .extracting(each -> each.occurrence() + " " + each.to() + " " + each.effectiveAt())
                .containsExactly(
                        "BOTH SATISFIED 2026-03-02T00:00:00Z",
                        "ONLY_WOULD_BE STALE 2026-03-02T12:00:00Z",
                        "ONLY_WOULD_BE SATISFIED 2026-03-03T00:00:00Z",
                        "ONLY_WOULD_BE STALE 2026-03-03T12:00:00Z",
                        "ONLY_WOULD_BE SATISFIED 2026-03-04T00:00:00Z",
                        "ONLY_WOULD_BE STALE 2026-03-04T12:00:00Z");
        assertThat(result.real().heldShare()).isEqualTo(1.0);
        assertThat(result.wouldBe().heldShare()).isEqualTo(0.5);
        assertThat(result.real().atEnd()).isEqualTo(Map.of(Status.SATISFIED, 1L));
        assertThat(result.wouldBe().atEnd()).isEqualTo(Map.of(Status.STALE, 1L));
    }

    @Test
    void evidenceFromBeforeThePeriodDecidesHowItBegan() {
        rig.system("a")
                .backup("a", -0.25, "success")
                .system("b")
                .backup("b", -9, "success")
                .system("c");
        var rule = dailyBackups(LAX).compile();

        rig.reallyJudgedBy(rule).backtest(rule, 0, 1);

        assertThat(rig.found("a").wouldBe().before()).isEqualTo(Status.SATISFIED);
        assertThat(rig.found("b").wouldBe().before()).isEqualTo(Status.STALE);
        assertThat(rig.found("c").wouldBe().before()).isEqualTo(Status.NO_DATA);
        assertThat(rig.found).allSatisfy(each -> assertThat(each.verdict()).isEqualTo(Verdict.SAME));
    }

    @Test
    void whatWasTakenInAfterThePeriodIsNotKnownInIt() {
        rig.system("a").backup("a", 0, "success").backup("a", 0.5, 3, "failure");
        var rule = dailyBackups(LAX).compile();

        rig.reallyJudgedBy(rule).backtest(rule, 0.25, 1);

        assertThat(rig.found("a").flips()).isEmpty();
        assertThat(rig.found("a").wouldBe().atEnd()).isEqualTo(Status.SATISFIED);
    }

    @Test
    void aSubjectThatStandsOtherwiseFromTheBeginningIsDifferentWithoutAnyFlip() {
        rig.system("a").backup("a", 0, "success");

        var result = rig.reallyJudgedBy(dailyBackups("fresh_for: 90d").compile())
                .backtest(dailyBackups(STRICT).compile(), 1, 2);

        assertThat(rig.found("a").flips()).isEmpty();
        assertThat(result.subjects().different()).isEqualTo(1);
    }

    @Test
    void evidenceOfNobodyIsPassedOverAndAHistoryWithoutAnAssetIsOnlyReal() {
        rig.system("b").backup("b", 0, "success").backup("a", 0, "success").backup("c", 0, "success");
        var rule = dailyBackups(LAX).compile();
        rig.system("gone").backup("gone", 0, "success").reallyJudgedBy(rule);
        rig.assets.removeLast();

        var result = rig.backtest(rule, -0.5, 1);

        assertThat(rig.found).extracting(SubjectComparison::subject).containsExactly("b", "gone");
        assertThat(rig.found("gone").verdict()).isEqualTo(Verdict.ONLY_REAL);
        assertThat(rig.told("gone")).containsExactly("ONLY_REAL NO_DATA>SATISFIED");
        assertThat(result.subjects().total()).isEqualTo(2);
    }

    @Test
    void aNewControlHasNoRealSide() {
        rig.system("a").backup("a", 0, "success");

        var result = rig.backtest(dailyBackups(LAX).compile(), 0, 1);

        assertThat(result.real().heldShare()).isNull();
        assertThat(result.real().atEnd()).isEmpty();
        assertThat(result.wouldBe().heldShare()).isEqualTo(1.0);
        assertThat(rig.told("a")).containsExactly("ONLY_WOULD_BE NO_DATA>SATISFIED");
        assertThat(rig.found("a").verdict()).isEqualTo(Verdict.ONLY_WOULD_BE);
    }

    @Test
    void anAssetCountsFromWhenItWasNamedAndARetiredOneUntilThen() {
        rig.system("new", 1, Asset.State.ACTIVE).backup("new", 1.5, "success");
        rig.system("old", 1, Asset.State.RETIRED).backup("old", 0.5, "success");

        rig.backtest(dailyBackups(LAX).compile(), 0, 2);

        assertThat(rig.told("new")).containsExactly("ONLY_WOULD_BE null>NO_DATA", "ONLY_WOULD_BE NO_DATA>SATISFIED");
        assertThat(rig.found("new").wouldBe().held()).isEqualTo(new HeldTime(43_200_000, 86_400_000));
        assertThat(rig.told("old")).containsExactly("ONLY_WOULD_BE NO_DATA>SATISFIED", "ONLY_WOULD_BE SATISFIED>null");
        assertThat(rig.found("old").wouldBe().held()).isEqualTo(new HeldTime(43_200_000, 86_400_000));
    }

    @Test
    void anAssetThatWasNoticedLaterThanItWasThereCountsFromThen() {
        rig.system("a", 0.5, Asset.State.ACTIVE).backup("a", 0.75, "success");
        var rule = dailyBackups(LAX).compile();
        rig.reallyJudgedBy(rule);
        rig.assets.clear();
        rig.system("a", -3, Asset.State.ACTIVE);

        var result = rig.backtest(rule, 0, 1);

        assertThat(rig.told("a")).containsExactly("BOTH null>NO_DATA", "BOTH NO_DATA>SATISFIED");
        assertThat(result.wouldBe()).isEqualTo(result.real());
    }

    @Test
    void exceptionsCoverTheWouldBeAsTheyCoveredTheReal() {
        rig.system("a").backup("a", 0, "failure").exempt("a", 1, 2);
        var rule = dailyBackups().compile();

        var result = rig.reallyJudgedBy(rule).backtest(rule, 0.5, 3);

        assertThat(rig.told("a")).containsExactly("BOTH NOT_SATISFIED>EXEMPT", "BOTH EXEMPT>NOT_SATISFIED");
        assertThat(result.wouldBe().askedSeconds()).isEqualTo(129_600);
    }

    @Test
    void whatCannotBeReadIsCountedAndStopsNothing() {
        rig.system("a").broken("a", 0).backup("a", 0.5, "success");

        var result = rig.backtest(dailyBackups(LAX).compile(), 0, 1);

        assertThat(result.notJudged()).isEqualTo(1);
        assertThat(rig.found("a").wouldBe().atEnd()).isEqualTo(Status.SATISFIED);
    }

    @Test
    void streamsOutOfOrderAreNoticed() {
        rig.system("a");
        var unordered = new Feed<>(
                new Feed.Source<String>() {
                    private int given;

                    @Override
                    public String next() {
                        given++;
                        return given == 1 ? "b" : "a";
                    }

                    @Override
                    public void close() {
                        // Nothing is open.
                    }
                },
                each -> each);

        assertThatThrownBy(unordered::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("b, a");
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Reading only what decides must find the same as reading everything. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void evidenceBeyondTheReachChangesNothing(long seed) {
        var random = new Random(seed);
        for (var subject = 0; subject < 5; subject++) {
            var at = -20.0;
            rig.system("s" + subject);
            while (at < 5) {
                at += random.nextDouble() * 4;
                var time = at - random.nextInt(2) * random.nextDouble() * 3;
                rig.backup("s" + subject, time, at, random.nextInt(3) == 0 ? "failure" : "success");
            }
        }
        var rule = dailyBackups("fresh_for: 36h", "for: " + (1 + random.nextInt(30)) + "h")
                .compile();
        var everything = rig.reallyJudgedBy(rule).backtest(rule, 0, 5);
        var earliest = ReachPolicy.earliest(rule.rules().getFirst().control(), Rig.day(0))
                .orElseThrow();
        Reach.keep(rig.evidence, earliest);

        var reached = rig.backtest(rule, 0, 5);

        assertThat(everything.subjects().same()).isEqualTo(5);
        assertThat(reached).isEqualTo(everything);
    }
}
