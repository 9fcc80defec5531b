package io.holdfast.foundation.web.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Takes rows one after the other; the file is whole when it is closed. */
interface Sheet extends Closeable {

    void row(List<Cell> cells) throws IOException;
}
