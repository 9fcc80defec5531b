package io.holdfast.control.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Violation;
import io.holdfast.control.testing.Catalogs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalTest {

    private static final Catalogs CATALOG = Catalogs.catalog()
            .backupControl(
                    "backup-recent",
                    "evidence.outcome == param.good",
                    "params: {good: success, share: 0.5}",
                    "fresh_for: 26h");
    private static final String CONTROL = """
            id: backup-strict
            title: Stricter
            severity: high
            population: {kind: system}
            evidence: {kind: %s}
            assert: %s
            """;
    private static final Instant NOW = Rig.day(5);

    @Test
    void aNewControlIsReadAgainstTheKindsInForce() {
        var proposal = proposal(CONTROL.formatted("backup.run", "evidence.encrypted"), null, null);

        assertThat(proposal).isInstanceOfSatisfying(Proposal.Judgeable.class, judgeable -> {
            assertThat(judgeable.rule().control().id()).isEqualTo("backup-strict");
            assertThat(judgeable.catalog().rules()).hasSize(1);
        });
    }

    @Test
    void aControlInForceKeepsItsVersionUntilItsParamsChange() {
        var version =
                CATALOG.compile().rule("backup-recent").orElseThrow().control().version();

        assertThat(version("backup-recent", null)).isEqualTo(version);
        assertThat(version("backup-recent", Map.of("good", "warning"))).isNotEqualTo(version);
        assertThat(version("backup-recent", Map.of("share", 1))).isNotEqualTo(version);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        "an unknown field, with its line",
                        CONTROL.formatted("backup.run", "evidence.encryptd"),
                        null,
                        null,
                        "control:6:",
                        "encryptd"),
                Arguments.of(
                        "an unknown kind, with its line",
                        CONTROL.formatted("backup.walk", "evidence.encrypted"),
                        null,
                        null,
                        "control:5:",
                        "backup.walk"),
                Arguments.of("no YAML at all", "a: [", null, null, "control:", "YAML"),
                Arguments.of("an unknown control", null, "nothing", null, "control_id", "nothing"),
                Arguments.of(
                        "an unknown param",
                        null,
                        "backup-recent",
                        Map.<String, Object>of("goood", "x"),
                        "params.goood",
                        "good, share"),
                Arguments.of(
                        "a param of another type",
                        null,
                        "backup-recent",
                        Map.<String, Object>of("good", 7),
                        "controls/backup-recent.yaml:",
                        "assert"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refuses(
            String what,
            @Nullable String control,
            @Nullable String id,
            @Nullable Map<String, Object> params,
            String field,
            String words) {
        assertThat(proposal(control, id, params)).isInstanceOfSatisfying(Proposal.Refused.class, refused -> {
            assertThat(refused.violations()).isNotEmpty().allSatisfy(each -> assertThat(each.field())
                    .startsWith(field));
            assertThat(refused.violations())
                    .anySatisfy(each -> assertThat(each.message()).contains(words));
        });
    }

    static Stream<Arguments> requests() {
        var early = Rig.day(1);
        var late = Rig.day(2);
        return Stream.of(
                Arguments.of("all is well", new BacktestRequest("x", null, null, early, late), List.of()),
                Arguments.of(
                        "neither control nor id",
                        new BacktestRequest(null, null, null, early, late),
                        List.of("control")),
                Arguments.of("both", new BacktestRequest("x", "y", null, early, late), List.of("control")),
                Arguments.of(
                        "params of a text", new BacktestRequest("x", null, Map.of(), early, late), List.of("params")),
                Arguments.of("no period", new BacktestRequest("x", null, null, null, null), List.of("from", "to")),
                Arguments.of("the wrong way round", new BacktestRequest("x", null, null, late, early), List.of("from")),
                Arguments.of(
                        "the future", new BacktestRequest("x", null, null, early, NOW.plusSeconds(1)), List.of("to")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void aRequestSaysWhatIsWrongWithIt(String what, BacktestRequest request, List<String> fields) {
        assertThat(request.violations(NOW)).extracting(Violation::field).isEqualTo(fields);
    }

    private static String version(String id, @Nullable Map<String, Object> params) {
        return ((Proposal.Judgeable) proposal(null, id, params))
                .rule()
                .control()
                .version();
    }

    private static Proposal proposal(
            @Nullable String control, @Nullable String id, @Nullable Map<String, Object> params) {
        return Proposal.of(
                new BacktestRequest(control, id, params, null, null),
                CATALOG.compile().catalog());
    }
}
