package io.holdfast.alerting.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoundsTest {

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(5);

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void aSignalMakesARound() throws Exception {
        var rounds = started(NEVER, made::incrementAndGet);
        await().until(() -> made.get() == 1);

        rounds.wake();

        await().until(() -> made.get() == 2);
        stop(rounds);
    }

    @Test
    void withoutASignalARoundIsMadeNowAndThen() throws Exception {
        var rounds = started(OFTEN, made::incrementAndGet);

        await().until(() -> made.get() >= 3);
        stop(rounds);
    }

    @Test
    void signalsDuringARoundAreOneMoreRound() throws Exception {
        var release = new CountDownLatch(1);
        var rounds = started(NEVER, () -> {
            made.incrementAndGet();
            await().until(() -> release.getCount() == 0);
        });
        await().until(() -> made.get() == 1);

        rounds.wake();
        rounds.wake();
        rounds.wake();
        release.countDown();

        await().until(() -> made.get() == 2);
        await().during(Duration.ofMillis(200)).until(() -> made.get() == 2);
        stop(rounds);
    }

    @Test
    void neitherADatabaseThatIsAwayNorADefectEndsThem() throws Exception {
        var rounds = started(OFTEN, () -> {
            switch (made.incrementAndGet()) {
                case 1, 2 -> throw new SQLException("the connection was refused");
                case 3 -> throw new IllegalStateException("a defect");
                default -> {}
            }
        });

        await().until(() -> made.get() >= 6);
        assertThat(rounds.isAlive()).isTrue();
        stop(rounds);
    }

    @Test
    void theEndIsWaitedForNoLongerThanAsked() throws Exception {
        var release = new CountDownLatch(1);
        var rounds = started(NEVER, () -> {
            made.incrementAndGet();
            await().until(() -> release.getCount() == 0);
        });
        await().until(() -> made.get() == 1);

        rounds.end();
        rounds.awaitEnd(Duration.ofMillis(50));
        assertThat(rounds.isAlive()).as("its round is not over").isTrue();

        release.countDown();
        rounds.awaitEnd(NEVER);
        assertThat(rounds.isAlive()).isFalse();
        assertThat(made).hasValue(1);
    }

    private static Rounds started(Duration poll, Rounds.Round round) {
        var rounds = new Rounds("rounds of a test", poll, round);
        rounds.start();
        return rounds;
    }

    private static void stop(Rounds rounds) throws InterruptedException {
        rounds.end();
        rounds.awaitEnd(NEVER);
        assertThat(rounds.isAlive()).isFalse();
    }
}
