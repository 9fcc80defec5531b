package io.holdfast.local.process;

import java.io.IOException;

/** Something that runs in a process of its own and can be started again after its death. */
public interface Child {

    String name();

    /** Starts it; the answer ends when it does. */
    Process launch() throws IOException;

    /** Asks it to end, then makes it end. */
    void end(Process process) throws IOException;
}
