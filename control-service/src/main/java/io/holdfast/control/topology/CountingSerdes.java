package io.holdfast.control.topology;

import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/** The bytes of what only this topology reads. */
final class CountingSerdes {

    private CountingSerdes() {}

    static Serde<Tally> tally() {
        return Serdes.serdeFrom((topic, tally) -> write(tally), (topic, bytes) -> readTally(bytes));
    }

    private static byte @Nullable [] write(@Nullable Tally tally) {
        if (tally == null) {
            return null;
        }
        var out = new BinaryWriter();
        out.instant(tally.changedAt());
        out.list(tally.counts().entrySet(), (writer, count) -> {
            writer.status(count.getKey());
            writer.number(count.getValue());
        });
        return out.bytes();
    }

    private static @Nullable Tally readTally(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var in = new BinaryReader(bytes);
        Instant changedAt = in.instant();
        var counts = new EnumMap<Status, Long>(Status.class);
        for (var left = in.number(); left > 0; left--) {
            counts.put(Objects.requireNonNull(in.status(), "a count without a status"), in.number());
        }
        return new Tally(counts, changedAt);
    }
}
