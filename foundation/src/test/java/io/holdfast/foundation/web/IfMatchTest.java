package io.holdfast.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IfMatchTest {

    @Test
    void isMissedWhereItIsRequired() {
        assertThatThrownBy(() -> IfMatch.required(null))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getStatusCode())
                        .isEqualTo(428));
    }

    @Test
    void isMissedWhereItIsEmpty() {
        assertThatThrownBy(() -> IfMatch.required(" ")).isInstanceOf(HttpProblem.class);
    }

    @Test
    void mayBeAText() {
        assertThatCode(() -> IfMatch.required("\"sha256:1\"").check("sha256:1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> IfMatch.required("\"sha256:1\"").check("sha256:2"))
                .isInstanceOf(HttpProblem.class);
        assertThat(IfMatch.required("\"sha256:1\"").isAny()).isFalse();
        assertThat(IfMatch.required("*").isAny()).isTrue();
    }

    @Test
    void isNotMissedWhereItIsOptional() {
        assertThatCode(() -> IfMatch.optional(null).check(3)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"3\"          | true",
                "*              | true",
                "\"1\", \"3\"   | true",
                "\"2\"          | false",
                "3              | false",
                "W/\"3\"        | false",
                "\"33\"         | false",
            })
    void fitsTheRevisionThatWasSeen(String header, boolean fits) {
        var check = assertThatCode(() -> IfMatch.required(header).check(3));
        if (fits) {
            check.doesNotThrowAnyException();
        } else {
            check.isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getStatusCode())
                    .isEqualTo(412));
        }
    }
}
