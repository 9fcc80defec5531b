package io.holdfast.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseProblemsTest {

    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource({
        "08006, 503, the connection broke",
        "'',    503, the pool has no connection to give",
        "57P01, 503, the server is being stopped",
        "55000, 503, the database takes no connections",
        "53300, 503, too many connections",
        "42P01, 503, the tables are still being made",
        "42703, 500, a statement names a column that is not there",
        "22021, 500, a value that can't be stored got this far",
        "23505, 500, a constraint that the code should have kept",
    })
    void tellsAnOutageFromAMistakeOfOurs(String state, int status, String rule) {
        var failure = new SQLException(rule, state.isEmpty() ? null : state);

        assertThat(DatabaseProblems.answer(failure).getStatus()).isEqualTo(status);
    }
}
