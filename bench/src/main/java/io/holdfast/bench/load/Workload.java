package io.holdfast.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An endless, repeatable sequence of evidence: every subject's signals in turn, kinds and subjects well mixed. A given
 * share of the events says that something broke; the subject's next event of that kind says that it holds again. May be
 * used by several threads at once.
 */
public final class Workload {

    private static final int PER_MILLE = 1000;

    private final List<Channel> channels = new ArrayList<>();
    private final long stride;
    private final EventIds ids;
    private final EventClock clock;
    private final Wire wire;
    private final int driftPerMille;
    private final AtomicLong position = new AtomicLong();

    /**
     * @param subjects who speaks; at least one
     * @param driftPerMille how many of a thousand events say that something broke, 0 to 1000
     */
    public Workload(List<Subject> subjects, EventIds ids, EventClock clock, Wire wire, int driftPerMille) {
        if (subjects.isEmpty() || driftPerMille < 0 || driftPerMille > PER_MILLE) {
            throw new IllegalArgumentException(
                    subjects.size() + " subjects, " + driftPerMille + " of " + PER_MILLE + " events broken");
        }
        for (var subject : subjects) {
            for (var signal : subject.signals()) {
                channels.add(new Channel(subject, signal));
            }
        }
        this.stride = coprimeStride(channels.size());
        this.ids = ids;
        this.clock = clock;
        this.wire = wire;
        this.driftPerMille = driftPerMille;
    }

    /** How many events it takes until every subject has sent each of its signals once. */
    public int round() {
        return channels.size();
    }

    /** The next event as a record for {@code topic}; key: the subject. */
    public ProducerRecord<byte[], byte[]> next(String topic) {
        var number = position.getAndIncrement();
        var channel = channels.get((int) (number * stride % channels.size()));
        var event = Templates.of(channel.signal, holds(number));
        var id = ids.next();
        var time = clock.next();
        return switch (wire) {
            case STRUCTURED -> event.structured(topic, channel.key, id, time);
            case BINARY -> event.binary(topic, channel.key, id, time);
        };
    }

    /** The next event as a structured CloudEvent. */
    public byte[] nextBody() {
        var number = position.getAndIncrement();
        var channel = channels.get((int) (number * stride % channels.size()));
        return Templates.of(channel.signal, holds(number)).body(ids.next(), channel.key, clock.next());
    }

    /** One event of {@code subject} as a structured CloudEvent, apart from the sequence. */
    public byte[] body(Subject subject, Signal signal, boolean holds) {
        return Templates.of(signal, holds)
                .body(ids.next(), subject.uid().getBytes(StandardCharsets.UTF_8), clock.next());
    }

    private boolean holds(long number) {
        // Fibonacci hashing spreads the broken ones over the sequence without a random generator's state.
        var spread = (number * 0x9E3779B97F4A7C15L) >>> 33;
        return spread % PER_MILLE >= driftPerMille;
    }

    /** Steps through all channels in an order that mixes neighbours, and meets each once a round. */
    private static long coprimeStride(int size) {
        var stride = Math.max(1L, Math.round(size * 0.618));
        while (gcd(stride, size) != 1) {
            stride++;
        }
        return stride;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** One kind of evidence about one subject. */
    private static final class Channel {
        private final byte[] key;
        private final Signal signal;

        Channel(Subject subject, Signal signal) {
            this.key = subject.uid().getBytes(StandardCharsets.UTF_8);
            this.signal = signal;
        }
    }
}
