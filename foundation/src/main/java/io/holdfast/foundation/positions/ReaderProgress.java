package io.holdfast.foundation.positions;

import io.holdfast.foundation.positions.ReaderState.Closed;
import io.holdfast.foundation.positions.ReaderState.Failed;
import io.holdfast.foundation.positions.ReaderState.Reading;
import io.holdfast.foundation.positions.ReaderState.Waiting;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** How a reader is doing, for those who ask from other threads; each change is logged once. */
final class ReaderProgress {

    private static final Logger LOG = Logger.getLogger(PositionedReader.class);

    private final String reader;
    private final InstantSource clock;
    private volatile ReaderState state = new Reading();
    private volatile long lag;

    ReaderProgress(String reader, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
    }

    ReaderState state() {
        return state;
    }

    long lag() {
        return lag;
    }

    void lag(long records) {
        lag = records;
    }

    void waiting(Exception reason) {
        if (!(state instanceof Waiting)) {
            LOG.warnf("reader %s: cannot go on, trying again: %s", reader, reason.getMessage());
            state = new Waiting(clock.instant(), String.valueOf(reason.getMessage()));
        }
    }

    void reading() {
        if (state instanceof Waiting waited) {
            LOG.infof("reader %s: goes on after waiting since %s", reader, waited.since());
            state = new Reading();
        }
    }

    void failed(String reason, RuntimeException failure) {
        LOG.errorf(failure, "reader %s: %s", reader, reason);
        state = new Failed(clock.instant(), reason);
    }

    void closed() {
        state = new Closed();
    }

    void lostPartition(RuntimeException lost) {
        LOG.warnf("reader %s: %s; reading on from the stored position", reader, lost.getMessage());
    }
}
