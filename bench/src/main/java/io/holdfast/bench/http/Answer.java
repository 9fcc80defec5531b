package io.holdfast.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What came back: the status and the body. */
public final class Answer {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int SHOWN = 300;

    private final int status;
    private final byte[] body;

    Answer(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public JsonNode json() throws IOException {
        return MAPPER.readTree(body);
    }

    /** The body of a 200 as JSON. */
    public JsonNode expectOk() throws IOException {
        if (status != 200) {
            throw new IOException("unexpected answer: " + this);
        }
        return json();
    }

    @Override
    public String toString() {
        var text = new String(body, StandardCharsets.UTF_8);
        return status + " " + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }
}
