package io.holdfast.evidence.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.contracts.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an id is optional        |      | Backups | ops | 26h
            an id is that of the URL | cron | Backups | ops | 30d
            an interval is optional  |      | Backups | ops |
            """)
    void takes(String rule, @Nullable String id, String title, String owner, @Nullable String interval) {
        var registration = new Registration(id, title, owner, interval);

        assertThat(registration.checked("cron")).isEqualTo(registration);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an id is that of the URL      | id       | other | Backups | ops | 26h
            a title is needed             | title    |       |         | ops | 26h
            an owner is needed            | owner    |       | Backups |     | 26h
            an interval has a unit        | interval |       | Backups | ops | 26
            an interval is not nothing    | interval |       | Backups | ops | 0h
            an interval is not ISO 8601   | interval |       | Backups | ops | PT26H
            an interval ends some day     | interval |       | Backups | ops | 3651d
            """)
    void refuses(
            String rule,
            String field,
            @Nullable String id,
            @Nullable String title,
            @Nullable String owner,
            @Nullable String interval) {
        assertThatThrownBy(() -> new Registration(id, title, owner, interval).checked("cron"))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(422);
                    assertThat((Collection<?>) problem.getParameters().get("violations"))
                            .extracting(violation -> ((Violation) violation).field())
                            .isEqualTo(java.util.List.of(field));
                });
    }
}
