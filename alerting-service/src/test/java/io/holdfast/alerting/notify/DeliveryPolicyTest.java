package io.holdfast.alerting.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.notify.DeliveryPolicy.Next;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant GIVE_UP = NOW.plus(Duration.ofDays(3));
    private static final double MIDDLE = 0.5;

    private final DeliveryPolicy policy = new DeliveryPolicy(Duration.ofSeconds(5), Duration.ofHours(4));

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("delivered is done", new Delivery.Delivered(204, "ok"), 1, NOW, new Next.Done()),
                rule("refused is dead", new Delivery.Refused(410, "gone"), 1, NOW, new Next.Dead()),
                rule("the second attempt waits for the first delay", later(null), 1, NOW, again(NOW, 5)),
                rule("then twice as long", later(null), 2, NOW, again(NOW, 10)),
                rule("and so on", later(null), 5, NOW, again(NOW, 80)),
                rule("but never longer than the longest delay", later(null), 40, NOW, again(NOW, 4 * 3600)),
                rule("what the receiver asks for is honoured", later(Duration.ofMinutes(2)), 1, NOW, again(NOW, 120)),
                rule("it may not ask for haste", later(Duration.ofSeconds(1)), 1, NOW, again(NOW, 5)),
                rule(
                        "the last attempt is at the horizon",
                        later(null),
                        40,
                        GIVE_UP.minusSeconds(60),
                        new Next.Again(GIVE_UP)),
                rule(
                        "asking beyond the horizon does not move it",
                        later(Duration.ofDays(9)),
                        1,
                        NOW,
                        new Next.Again(GIVE_UP)),
                rule("after the horizon it is dead", later(null), 40, GIVE_UP, new Next.Dead()),
                rule(
                        "also when the receiver asks for more time",
                        later(Duration.ofHours(1)),
                        2,
                        GIVE_UP,
                        new Next.Dead()),
                rule(
                        "delivered after the horizon is delivered",
                        new Delivery.Delivered(200, "ok"),
                        40,
                        GIVE_UP,
                        new Next.Done()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void follows(String rule, Delivery delivery, int attempts, Instant now, Next expected) {
        assertThat(policy.after(delivery, attempts, now, GIVE_UP, MIDDLE))
                .as(rule)
                .isEqualTo(expected);
    }

    @Test
    void theJitterIsAFifthToEitherSide() {
        assertThat(policy.after(later(null), 2, NOW, GIVE_UP, 0)).isEqualTo(again(NOW, 8));
        assertThat(policy.after(later(null), 2, NOW, GIVE_UP, 1)).isEqualTo(again(NOW, 12));
    }

    @Test
    void itIsTriedOftenEnoughOverTheThreeDays() {
        var now = NOW;
        var attempts = 1;
        while (policy.after(later(null), attempts, now, GIVE_UP, MIDDLE) instanceof Next.Again again) {
            now = again.at();
            attempts++;
        }

        assertThat(attempts).isBetween(25, 35);
        assertThat(now).isEqualTo(GIVE_UP);
    }

    private static Arguments rule(String rule, Delivery delivery, int attempts, Instant now, Next expected) {
        return Arguments.of(rule, delivery, attempts, now, expected);
    }

    private static Delivery later(@org.jspecify.annotations.Nullable Duration asked) {
        return new Delivery.RetryLater(asked, 503, "not now");
    }

    private static Next again(Instant from, long seconds) {
        return new Next.Again(from.plusSeconds(seconds));
    }
}
