package io.holdfast.control.rule;

import static io.holdfast.control.rule.RuleFixture.NOON;
import static io.holdfast.control.rule.RuleFixture.asset;
import static io.holdfast.control.rule.RuleFixture.backup;
import static io.holdfast.control.rule.RuleFixture.evidence;
import static io.holdfast.control.rule.RuleFixture.rule;
import static io.holdfast.control.rule.RuleFixture.system;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Asset.Criticality;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompiledRuleTest {

    private static final Asset ANY = system(Map.of());

    @ParameterizedTest(name = "{0}")
    @MethodSource("verdicts")
    void judges(String rule, String assertion, Map<String, Object> data, Verdict expected) {
        assertThat(rule("assert: \"" + assertion + "\"\nparams: {min: 1, most: 2.5, sites: [zrh, bsl]}")
                        .judge(backup(data), ANY))
                .as(rule)
                .isEqualTo(expected);
    }

    static Stream<Arguments> verdicts() {
        return Stream.of(
                row("what is asserted is there", "evidence.outcome == 'success'", data("outcome", "success"), holds()),
                row(
                        "what is asserted is not there",
                        "evidence.outcome == 'success'",
                        data("outcome", "failure"),
                        broken("outcome is 'failure'; expected evidence.outcome == 'success'")),
                row(
                        "only the parts that are not true are told, and all of them",
                        "evidence.outcome == 'success' && evidence.encrypted && evidence.bytes > param.min",
                        data("outcome", "success", "encrypted", false, "bytes", 1),
                        broken("encrypted is false; expected true; also bytes is 1; expected evidence.bytes > 1")),
                row(
                        "a field that should not be true",
                        "!evidence.encrypted",
                        data("encrypted", true),
                        broken("encrypted is true; expected false")),
                row(
                        "a missing field leaves it undecided",
                        "evidence.outcome == 'success' && evidence.encrypted",
                        data("outcome", "success"),
                        missing("evidence.encrypted")),
                row(
                        "null counts as missing",
                        "evidence.encrypted",
                        data("outcome", "success", "encrypted", null),
                        missing("evidence.encrypted")),
                row(
                        "what is broken is broken whatever is missing",
                        "evidence.encrypted && evidence.outcome == 'success'",
                        data("outcome", "failure"),
                        broken("outcome is 'failure'; expected evidence.outcome == 'success'")),
                row(
                        "has() asks without being undecided",
                        "!has(evidence.encrypted) || evidence.encrypted",
                        data("outcome", "success"),
                        holds()),
                row(
                        "one true side of an or is enough",
                        "evidence.encrypted || evidence.bytes > 1",
                        data("bytes", 2),
                        holds()),
                row(
                        "an or without any true side tells all that it looked at",
                        "evidence.bytes == 0 || evidence.share <= param.most",
                        data("bytes", 3, "share", 41),
                        broken("bytes is 3, share is 41.0; expected evidence.bytes == 0 || evidence.share <= 2.5")),
                row(
                        "whole numbers compare with decimal ones",
                        "evidence.bytes > param.most",
                        data("bytes", 3),
                        holds()),
                row(
                        "decimal numbers compare with whole ones",
                        "evidence.share > param.min",
                        data("share", 1.5),
                        holds()),
                row("a decimal field may be written as whole", "evidence.share == 2.0", data("share", 2), holds()),
                row("a whole field may be written as decimal", "evidence.bytes == 5", data("bytes", 5.0), holds()),
                row("more than an int", "evidence.bytes > 5000000000", data("bytes", 5_000_000_001L), holds()),
                row(
                        "a field of the wrong type leaves it undecided",
                        "evidence.bytes > 1",
                        data("bytes", "many"),
                        new Undecided(
                                "evidence.bytes",
                                "evidence.bytes is 'many', which is not a whole number of at most 64 bits")),
                row(
                        "a time that is none leaves it undecided",
                        "evidence.finished_at < event.time",
                        data("finished_at", "yesterday"),
                        new Undecided(
                                "evidence.finished_at",
                                "evidence.finished_at is 'yesterday', which is not a time (RFC 3339)")),
                row(
                        "times and durations compute",
                        "event.time - evidence.finished_at < duration('2h')",
                        data("finished_at", "2026-11-22T12:30:00+02:00"),
                        holds()),
                row("lists are searched", "'/srv' in evidence.paths", data("paths", List.of("/etc", "/srv")), holds()),
                row(
                        "the elements for which it is not so are told",
                        "evidence.paths.all(path, path.startsWith('/srv'))",
                        data("paths", List.of("/srv/a", "/etc", "/home")),
                        broken(
                                "paths has '/etc', '/home'; expected evidence.paths.all(path, path.startsWith('/srv'))")),
                row(
                        "long lists are cut",
                        "evidence.paths.all(path, path == '')",
                        data(
                                "paths",
                                IntStream.range(0, 12).mapToObj(i -> "p" + i).toList()),
                        broken("paths has 'p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', … (12 in all);"
                                + " expected evidence.paths.all(path, path == '')")),
                row(
                        "an empty list is told as empty",
                        "size(evidence.paths) > 0",
                        data("paths", List.of()),
                        broken("paths is empty; expected size(evidence.paths) > 0")),
                row(
                        "objects in lists have their fields",
                        "evidence.volumes.all(volume, !volume.full)",
                        data("volumes", List.of(Map.of("name", "a", "full", false))),
                        holds()),
                row(
                        "an object in a list that breaks it is told with its fields",
                        "evidence.volumes.all(volume, !volume.full)",
                        data("volumes", List.of(Map.of("name", "a", "full", true))),
                        broken(
                                "volumes has {name: 'a', full: true}; expected evidence.volumes.all(volume, !volume.full)")),
                row(
                        "a missing field in a list names its place",
                        "evidence.volumes.all(volume, !volume.full)",
                        data("volumes", List.of(Map.of("name", "a", "full", false), Map.of("name", "b"))),
                        missing("evidence.volumes[1].full")),
                row(
                        "a missing field further down names its way",
                        "evidence.place.site in param.sites",
                        data("place", Map.of()),
                        missing("evidence.place.site")),
                row(
                        "a value further down is told",
                        "evidence.place.site in param.sites",
                        data("place", Map.of("site", "gva")),
                        broken("place.site is 'gva'; expected evidence.place.site in ['zrh', 'bsl']")),
                row(
                        "what the schema leaves open is taken as it comes",
                        "evidence.anything == 3",
                        data("anything", 3),
                        holds()),
                row(
                        "nothing examined is never a pass",
                        "evidence.outcome == 'success'",
                        data("outcome", "success", "examined", 0),
                        new Undecided("evidence.examined", "nothing was examined: evidence.examined is 0")),
                row(
                        "nothing examined explains a missing field better than its absence",
                        "evidence.bytes > 0",
                        data("outcome", "success", "examined", 0),
                        new Undecided("evidence.examined", "nothing was examined: evidence.examined is 0")),
                row(
                        "a failure is a failure although nothing was examined",
                        "evidence.outcome == 'success'",
                        data("outcome", "failure", "examined", 0),
                        broken("outcome is 'failure'; expected evidence.outcome == 'success'")),
                row(
                        "a tool that reports an error shows nothing",
                        "evidence.outcome == 'success'",
                        data("outcome", "success", "error", "no access"),
                        new Undecided("evidence.error", "the tool reported an error: evidence.error is 'no access'")),
                row(
                        "the event's own attributes",
                        "event.source == 'cron' && event.extensions.site == 'zrh'",
                        data(),
                        holds()),
                row("the asset", "asset.criticality == 'medium' && asset.uid == event.subject", data(), holds()),
                row("an owner that nobody named", "asset.owner == 'ops'", data(), missing("asset.owner")),
                row(
                        "a number that overflows",
                        "evidence.bytes + 9223372036854775807 > 0",
                        data("bytes", 1),
                        new Undecided(
                                "evidence.bytes + 9223372036854775807 > 0",
                                "'evidence.bytes + 9223372036854775807 > 0' can't be decided: evaluation error at"
                                        + " <input>:15: long overflow")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("coverages")
    void covers(String rule, String population, Asset asset, Coverage expected) {
        assertThat(rule("population: " + population + "\nparams: {sites: [zrh]}")
                        .covers(asset))
                .as(rule)
                .isEqualTo(expected);
    }

    static Stream<Arguments> coverages() {
        var all = "{kind: system}";
        var labelled = "{kind: system, where: asset.labels.backup == 'required'}";
        var unlabelled = "{kind: system, where: asset.labels.backup != 'none'}";
        var known = "{kind: system, where: has(asset.labels.backup)}";
        var owned = "{kind: system, where: asset.owner == 'ops'}";
        var critical = "{kind: system, where: \"asset.criticality in ['high', 'critical']\"}";
        var there = "{kind: system, where: asset.labels.site in param.sites}";
        return Stream.of(
                row("an asset of the kind", all, ANY, new Coverage.Covered()),
                row("an asset of another kind", all, asset("account", Criticality.LOW, Map.of()), notCovered()),
                row("a retired asset", all, retired(), notCovered()),
                row("the label", labelled, system(Map.of("backup", "required")), new Coverage.Covered()),
                row("another label", labelled, system(Map.of("backup", "none")), notCovered()),
                row("no label is a fact, not a gap", labelled, ANY, notCovered()),
                row("no label differs from every text", unlabelled, ANY, new Coverage.Covered()),
                row("has() tells whether there is a label", known, ANY, notCovered()),
                row("a missing owner leaves it undecided", owned, ANY, missing("asset.owner")),
                row("criticality", critical, asset("system", Criticality.HIGH, Map.of()), new Coverage.Covered()),
                row("less criticality", critical, ANY, notCovered()),
                row("a param", there, system(Map.of("site", "zrh")), new Coverage.Covered()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("relevances")
    void counts(String rule, String kind, Map<String, Object> data, Relevance expected) {
        var compiled = rule("evidence:\n  kind: backup.run\n  where: '!evidence.encrypted'\n");

        assertThat(compiled.counts(evidence(kind, data), ANY)).as(rule).isEqualTo(expected);
    }

    static Stream<Arguments> relevances() {
        return Stream.of(
                row("evidence that is let in", "backup.run", data("encrypted", false), new Relevance.Counted()),
                row("evidence that is left out", "backup.run", data("encrypted", true), new Relevance.Ignored()),
                row("evidence of another kind", "backup.check", data("encrypted", false), new Relevance.Ignored()),
                row("evidence of which nobody can tell", "backup.run", data(), missing("evidence.encrypted")));
    }

    @Test
    void evidenceWithoutAFilterCounts() {
        assertThat(rule("").counts(backup(data()), ANY)).isEqualTo(new Relevance.Counted());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("validities")
    void isValidUntil(String rule, String line, Map<String, Object> data, Validity expected) {
        assertThat(rule(line + "\nparams: {interval: 90}").validUntil(backup(data), ANY))
                .as(rule)
                .isEqualTo(expected);
    }

    static Stream<Arguments> validities() {
        var review = "valid_until: evidence.finished_at + days(param.interval)";
        return Stream.of(
                row("no end", "", data(), new Validity.Unlimited()),
                row(
                        "an end by the calendar",
                        review,
                        data("finished_at", "2026-01-01T00:00:00Z"),
                        new Validity.Until(Instant.parse("2026-04-01T00:00:00Z"))),
                row(
                        "an end counted from the evidence",
                        "valid_until: event.time + duration('36h')",
                        data(),
                        new Validity.Until(NOON.plus(Duration.ofHours(36)))),
                row("an end of which nobody can tell", review, data(), missing("evidence.finished_at")));
    }

    private static Asset retired() {
        return new Asset(
                "db01", "system", null, null, Criticality.LOW, Map.of(), null, Asset.State.RETIRED, Instant.EPOCH, 2);
    }

    private static Verdict holds() {
        return new Verdict.Holds();
    }

    private static Coverage notCovered() {
        return new Coverage.NotCovered();
    }

    private static Verdict broken(String reason) {
        return new Verdict.Broken(reason);
    }

    private static Undecided missing(String field) {
        return new Undecided(field, field + " is missing");
    }

    private static Arguments row(Object... cells) {
        return Arguments.of(cells);
    }

    /** A map that may hold null, as JSON may. */
    @SuppressWarnings("NullAway")
    private static Map<String, Object> data(@Nullable Object... keysAndValues) {
        var data = new HashMap<String, Object>();
        var cells = Arrays.asList(keysAndValues).iterator();
        while (cells.hasNext()) {
            data.put(String.valueOf(cells.next()), cells.next());
        }
        return data;
    }
}
