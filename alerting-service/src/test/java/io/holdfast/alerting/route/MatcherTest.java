package io.holdfast.alerting.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatcherTest {

    private static final Labels LABELS = new Labels(Map.of(
            "severity", List.of("high"),
            "subject", List.of("db-17"),
            "measure", List.of("threema-7.1", "iso-3"),
            "declaration", List.of("threema", "iso"),
            "asset.stage", List.of("x".repeat(20_000))));

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("equal", "severity=high", Fit.YES),
                rule("of a closed list, whatever the case", "severity=HIGH", Fit.YES),
                rule("not equal", "severity=low", Fit.NO),
                rule("different", "severity!=low", Fit.YES),
                rule("one of several", "severity=~high|critical", Fit.YES),
                rule("none of several", "severity!~high|critical", Fit.NO),
                rule("blanks and quotes aside", " subject =~ \"db-[0-9]+\" ", Fit.YES),
                rule("the whole value must match", "subject=~db", Fit.NO),
                rule("names are compared as they are", "subject=DB-17", Fit.NO),
                rule("any of several values may match", "measure=iso-3", Fit.YES),
                rule("or none", "measure!=iso-3", Fit.NO),
                rule("a declaration is where a measure comes from", "declaration=~threema", Fit.YES),
                rule("what a finding does not have is empty", "owner=", Fit.YES),
                rule("also for an expression", "owner!~.+", Fit.YES),
                rule("a value that has an operator in it", "owner!=a=~b", Fit.YES),
                rule("a value too long to look at is not known", "asset.stage=~x+", Fit.UNKNOWN),
                rule("whichever way it is asked", "asset.stage!~x+", Fit.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rules")
    void follows(String rule, String matcher, Fit expected) {
        assertThat(Cases.matchers(matcher).test(LABELS)).as(rule).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "severity", "=high", "colour=red", "asset.=x", "subject=~(", "subject=~a{2000}"})
    void whatMakesNoSenseIsRefused(String text) {
        assertThat(Matcher.parse(text)).isInstanceOf(Matcher.Parsed.Invalid.class);
    }

    @Test
    void oneThatDoesNotHoldDecidesOverOneThatIsNotKnown() {
        assertThat(Cases.matchers("asset.stage=~x+", "severity=low").test(LABELS))
                .isEqualTo(Fit.NO);
        assertThat(Cases.matchers("asset.stage=~x+", "severity=high").test(LABELS))
                .isEqualTo(Fit.UNKNOWN);
    }

    @Test
    void nothingIsNothingThatThereIs() {
        assertThat(Matchers.NOTHING.test(Labels.of(Cases.firing("a")))).isEqualTo(Fit.NO);
    }

    private static Arguments rule(String rule, String matcher, Fit expected) {
        return Arguments.of(rule, matcher, expected);
    }
}
