package io.holdfast.control.catalog;

import static io.holdfast.control.catalog.EvidenceKind.Collection.ATTESTED;
import static io.holdfast.control.catalog.EvidenceKind.Collection.AUTOMATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.control.catalog.EvidenceKind.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssuranceTest {

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("what tools measure is automated", Set.of(AUTOMATED), Assurance.AUTOMATED),
                Arguments.of("what people state is attested", Set.of(ATTESTED), Assurance.ATTESTED),
                Arguments.of("a mixture is neither", Set.of(AUTOMATED, ATTESTED), Assurance.BOTH),
                Arguments.of("what nothing watches is uncovered", Set.of(), Assurance.UNCOVERED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void saysWhatAJudgementRestsOn(String rule, Set<Collection> collections, Assurance expected) {
        assertThat(Assurance.of(collections)).as(rule).isEqualTo(expected);
    }
}
