package io.holdfast.local;

import java.io.IOException;

/** Something is away until this is closed. */
public interface Outage extends AutoCloseable {

    @Override
    void close() throws IOException;
}
