package io.holdfast.alerting.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RouteTreeTest {

    private static final RouteTree TREE = new RouteTree(branch(
            "root",
            null,
            false,
            branch(
                    "databases",
                    "subject=~db-.*",
                    false,
                    branch("databases-critical", "severity=critical", false),
                    branch("databases-ops", "owner=ops", false)),
            branch("audit", "severity=~high|critical", true),
            branch("ops", "owner=ops", false),
            branch("late", "owner=ops", false)));

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("what nothing takes stays with the root", Map.of("subject", "x"), "root"),
                rule("the first branch that matches takes it", Map.of("owner", "ops"), "ops"),
                rule(
                        "the deepest one that matches",
                        Map.of("subject", "db-1", "severity", "critical"),
                        "databases-critical"),
                rule("what none of its branches takes stays with it", Map.of("subject", "db-1"), "databases"),
                rule(
                        "a branch that goes on does not end the search",
                        Map.of("severity", "high", "owner", "ops"),
                        "audit",
                        "ops"),
                rule("it alone is enough", Map.of("severity", "high"), "audit"),
                rule(
                        "what can not be evaluated lets it through, and the search goes on",
                        Map.of("subject", "x".repeat(20_000), "owner", "ops"),
                        "databases-ops",
                        "ops"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void follows(String rule, Map<String, String> labels, List<String> expected) {
        assertThat(TREE.of(Labels.of(labels)).taken().stream()
                        .map(taken -> taken.route().name()))
                .as(rule)
                .isEqualTo(expected);
    }

    @Test
    void itSaysWhyAndCountsWhatCouldNotBeEvaluated() {
        assertThat(TREE.of(Labels.of(Map.of("owner", "ops"))).taken().getFirst().why())
                .isEqualTo("matches owner=ops");
        assertThat(TREE.of(Labels.of(Map.of("subject", "x".repeat(20_000)))).errors())
                .isEqualTo(1);
    }

    @Test
    void groupsAreToldApartByRouteAndLabels() {
        var route = Cases.route();
        var one = GroupKey.of(route, Labels.of(Map.of("control", "a", "subject", "x")));
        var same = GroupKey.of(route, Labels.of(Map.of("control", "a", "subject", "y")));
        var other = GroupKey.of(route, Labels.of(Map.of("control", "b", "subject", "x")));

        assertThat(one.id()).isEqualTo(same.id()).isNotEqualTo(other.id());
        assertThat(one.labels()).containsExactly(Map.entry("control", "a"));
    }

    private static Route branch(String name, @Nullable String matcher, boolean goesOn, Route... below) {
        var matchers = matcher == null ? new Matchers(List.of()) : Cases.matchers(matcher);
        return new Route(
                name, List.of(), matchers, List.of("control"), Timing.DEFAULT, null, null, goesOn, List.of(below));
    }

    private static Arguments rule(String rule, Map<String, String> labels, String... expected) {
        return Arguments.of(rule, labels, List.of(expected));
    }
}
