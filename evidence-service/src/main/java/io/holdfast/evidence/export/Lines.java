package io.holdfast.evidence.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes JSON, one line after the other. */
public final class Lines {

    private final OutputStream out;

    Lines(OutputStream out) {
        this.out = out;
    }

    public Lines text(String json) throws IOException {
        out.write(json.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /**
     * JSON as it is stored. Line breaks between its tokens become spaces; within texts JSON has none.
     *
     * @param json UTF-8; it is changed in place
     */
    public Lines stored(byte[] json) throws IOException {
        for (var i = 0; i < json.length; i++) {
            if (json[i] == '\n' || json[i] == '\r') {
                json[i] = ' ';
            }
        }
        out.write(json);
        return this;
    }

    public void end() throws IOException {
        out.write('\n');
    }

    void flush() throws IOException {
        out.flush();
    }
}
