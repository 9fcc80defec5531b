package io.holdfast.foundation.positions;

import java.time.Instant;

/** How a reader is doing. */
public sealed interface ReaderState {

    /** Reading, or waiting for something to read. */
    record Reading() implements ReaderState {}

    /** The database does not take the batch; it is held and offered again until it does. */
    record Waiting(Instant since, String reason) implements ReaderState {}

    /** The position and the log no longer fit together: somebody has to decide what is lost. */
    record Failed(Instant since, String reason) implements ReaderState {}

    /** Closed by the service itself. */
    record Closed() implements ReaderState {}
}
