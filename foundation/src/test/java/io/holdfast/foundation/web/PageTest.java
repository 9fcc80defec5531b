package io.holdfast.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void theLastPageHasNoNext() {
        assertThat(Page.of(List.of(1, 2), 2, String::valueOf)).isEqualTo(new Page<>(List.of(1, 2), null));
    }

    @Test
    void aRowMoreThanAskedForMeansThatThereIsANextPage() {
        assertThat(Page.of(List.of(1, 2, 3), 2, row -> "after " + row)).isEqualTo(new Page<>(List.of(1, 2), "after 2"));
    }

    @Test
    void hundredItemsUnlessAskedOtherwise() {
        assertThat(Limit.of(null)).isEqualTo(100);
        assertThat(Limit.of(1000)).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void refusesALimitOutOfRange(int limit) {
        assertThatExceptionOfType(HttpProblem.class).isThrownBy(() -> Limit.of(limit));
    }
}
