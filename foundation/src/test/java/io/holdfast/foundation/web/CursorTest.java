package io.holdfast.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void givesBackTheSortKeyItWasMadeOf() {
        var cursor = Cursor.of("2026-11-22T05:00:00Z", "db01/ä\u00e9", 17);

        assertThat(Cursor.parse(cursor, 3)).containsExactly("2026-11-22T05:00:00Z", "db01/ä\u00e9", "17");
    }

    @Test
    void noCursorStartsAtTheBeginning() {
        assertThat(Cursor.parse(null, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64!", "", "YQ"})
    void refusesWhatThisListNeverGave(String foreign) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Cursor.parse(foreign, 2))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(400))
                .satisfies(problem -> assertThat(problem.getParameters()).containsKey("violations"));
    }
}
