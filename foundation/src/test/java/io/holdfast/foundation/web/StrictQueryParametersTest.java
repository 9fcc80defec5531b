package io.holdfast.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictQueryParametersTest {

    static class Filter {
        @QueryParam("from_time")
        @Nullable
        String from;

        @RestQuery
        @Nullable
        String until;
    }

    interface Operations {
        void list(@QueryParam("status") String status, @RestQuery Integer limit, @BeanParam Filter filter);
    }

    private final Set<String> known = knownParameters();

    @Test
    void knowsTheParametersOfTheOperationAndOfItsBeans() {
        assertThat(known).containsExactlyInAnyOrder("status", "limit", "from_time", "until");
    }

    @Test
    void letsKnownParametersPass() {
        assertThatNoException().isThrownBy(() -> StrictQueryParameters.refuseUnknown(Set.of("status", "until"), known));
    }

    @Test
    void refusesAnUnknownOneByItsName() {
        var problem = catchThrowableOfType(
                HttpProblem.class, () -> StrictQueryParameters.refuseUnknown(Set.of("statsu"), known));

        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(problem.getParameters().get("violations")).asString().contains("statsu", "status");
    }

    @Test
    void refusesAZeroCharacterByItsParameter() {
        var problem = catchThrowableOfType(
                HttpProblem.class,
                () -> StrictQueryParameters.refuseZeros(Map.of("status", List.of("open"), "until", List.of("a\0b"))));

        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(problem.getParameters().get("violations"))
                .asString()
                .contains("until")
                .doesNotContain("status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "1.5", "1e3", "99999999999", "١"})
    void refusesALimitThatIsNoNumber(String limit) {
        var problem = catchThrowableOfType(HttpProblem.class, () -> Limit.refuseUnreadable(List.of(limit)));

        assertThat(problem.getStatusCode()).isEqualTo(400);
        assertThat(problem.getParameters().get("violations")).asString().contains("limit");
    }

    @Test
    void readsALimitThatIsOne() {
        assertThatNoException().isThrownBy(() -> Limit.refuseUnreadable(List.of("17")));
        assertThatNoException().isThrownBy(() -> Limit.refuseUnreadable(null));
    }

    private static Set<String> knownParameters() {
        try {
            return StrictQueryParameters.namesIn(
                    Operations.class.getDeclaredMethod("list", String.class, Integer.class, Filter.class));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
