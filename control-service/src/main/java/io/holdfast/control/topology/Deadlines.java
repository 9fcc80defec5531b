package io.holdfast.control.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The open deadlines, ordered by when they are due: the key is the due time (8 bytes, big-endian milliseconds) followed
 * by the subject. Looking for what is due reads only what is due.
 */
final class Deadlines {

    private static final byte[] NOTHING = new byte[0];

    private final KeyValueStore<Bytes, byte[]> store;
    /** Everything before is done. Deleted keys linger in RocksDB until compaction and are slow to scan over again. */
    private long doneBefore;

    Deadlines(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** One subject's alarm. */
    record Due(String subject, long millis) {}

    void set(String subject, long millis) {
        store.put(key(subject, millis), NOTHING);
        doneBefore = Math.min(doneBefore, millis);
    }

    void clear(String subject, long millis) {
        store.delete(key(subject, millis));
    }

    /** The earliest alarms that are due at {@code now}, at most {@code limit}. */
    List<Due> due(long now, int limit) {
        var due = new ArrayList<Due>();
        try (var alarms = store.range(key("", doneBefore), key("", now + 1))) {
            while (alarms.hasNext() && due.size() < limit) {
                due.add(parse(alarms.next().key.get()));
            }
        }
        doneBefore = due.size() < limit ? now : due.getLast().millis();
        return due;
    }

    /** There was no time for this one and those after it; they stay due. */
    void leave(Due due) {
        doneBefore = Math.min(doneBefore, due.millis());
    }

    long count() {
        return store.approximateNumEntries();
    }

    private static Bytes key(String subject, long millis) {
        var name = subject.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + name.length)
                .putLong(millis)
                .put(name)
                .array());
    }

    private static Due parse(byte[] key) {
        var buffer = ByteBuffer.wrap(key);
        var millis = buffer.getLong();
        return new Due(StandardCharsets.UTF_8.decode(buffer).toString(), millis);
    }
}
