package io.holdfast.alerting.notify;

import io.holdfast.alerting.rounds.Rounds;
import io.holdfast.alerting.route.ChannelId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Claims what is due and has it delivered, each delivery on a virtual thread of its own. It looks when it is woken and
 * once a poll interval anyway. A channel has so many places and no more, so a slow one holds up nobody else.
 */
@Singleton
public class Dispatcher {

    private static final Duration BURY_EVERY = Duration.ofSeconds(10);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(20);

    private final Claims claims;
    private final Attempts attempts;
    private final NotifyConfig config;
    private final InstantSource clock;
    private final Map<ChannelId, Semaphore> places = new ConcurrentHashMap<>();
    private final ExecutorService deliveries = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("delivery-", 0).factory());
    private final Rounds rounds;
    private Instant buried = Instant.EPOCH;

    Dispatcher(Claims claims, Attempts attempts, NotifyConfig config, InstantSource clock) {
        this.claims = claims;
        this.attempts = attempts;
        this.config = config;
        this.clock = clock;
        this.rounds = new Rounds("dispatcher", config.poll(), this::round);
    }

    /** There may be something to deliver. The signal may be lost; the next poll finds what it stood for. */
    public void wake() {
        rounds.wake();
    }

    boolean isAlive() {
        return rounds.isAlive();
    }

    /** The channels of which every place is taken. */
    List<ChannelId> fullChannels() {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().availablePermits() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    void start(@Observes StartupEvent started) {
        rounds.start();
    }

    /** What is in flight may end; what is not ended then comes back when its lease has run out. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        rounds.end();
        deliveries.shutdown();
        if (!deliveries.awaitTermination(CLOSE_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            deliveries.shutdownNow();
        }
    }

    private void round() throws SQLException {
        var now = clock.instant();
        // Either way, so that a clock that is set back does not put it off until the old time comes again.
        if (Duration.between(buried, now).abs().compareTo(BURY_EVERY) >= 0) {
            buried = now;
            attempts.buried(claims.bury(now));
        }
        for (var channel : claims.dueChannels(now)) {
            var free = placesOf(channel);
            if (free.availablePermits() > 0) {
                claims.claim(channel, free.availablePermits(), now).forEach(claim -> deliver(claim, free));
            }
        }
    }

    private void deliver(Claim claim, Semaphore place) {
        // Only this thread takes places, so what was free before claiming is still free.
        place.acquireUninterruptibly();
        deliveries.execute(() -> {
            try {
                attempts.make(claim);
            } finally {
                place.release();
                wake();
            }
        });
    }

    private Semaphore placesOf(ChannelId channel) {
        return places.computeIfAbsent(channel, key -> new Semaphore(config.concurrencyPerChannel()));
    }
}
