package io.holdfast.alerting.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FlappingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void itFlapsFromTheHighThresholdUntilItFallsBelowTheLowOne() {
        var state = changes(4, Duration.ZERO);
        assertThat(state.isActive(NOON, Cases.THRESHOLDS)).isFalse();

        state = changes(5, Duration.ZERO);
        assertThat(state.isActive(NOON, Cases.THRESHOLDS)).isTrue();

        var settles = state.settlesAt(Cases.THRESHOLDS);
        assertThat(state.isActive(settles.minusSeconds(1), Cases.THRESHOLDS)).isTrue();
        assertThat(state.isActive(settles, Cases.THRESHOLDS)).isFalse();
        // 5 halves to 2.5 in half an hour and falls below 2 some minutes later.
        assertThat(Duration.between(NOON, settles)).isBetween(Duration.ofMinutes(39), Duration.ofMinutes(40));
    }

    @Test
    void changesThatAreFarApartNeverAddUp() {
        var state = changes(50, Duration.ofHours(1));

        assertThat(state.active()).isFalse();
        assertThat(state.score()).isLessThan(2);
    }

    @Test
    void oneThatFlapsGoesOnFlappingAtEveryChangeAboveTheLowThreshold() {
        var state = changes(5, Duration.ZERO);
        var later = NOON.plus(Duration.ofMinutes(35));

        state = state.changed(later, Cases.THRESHOLDS);

        assertThat(state.score()).isBetween(3.0, 4.0);
        assertThat(state.isActive(later, Cases.THRESHOLDS)).isTrue();
    }

    @Test
    void oneThatHasSettledMustReachTheHighThresholdAgain() {
        var state = changes(5, Duration.ZERO);
        var later = NOON.plus(Duration.ofMinutes(45));

        state = state.changed(later, Cases.THRESHOLDS);

        assertThat(state.score()).isGreaterThan(2);
        assertThat(state.isActive(later, Cases.THRESHOLDS)).isFalse();
    }

    private static Flapping changes(int count, Duration apart) {
        var state = Flapping.none(NOON);
        for (var i = 0; i < count; i++) {
            state = state.changed(NOON.plus(apart.multipliedBy(i)), Cases.THRESHOLDS);
        }
        return state;
    }
}
