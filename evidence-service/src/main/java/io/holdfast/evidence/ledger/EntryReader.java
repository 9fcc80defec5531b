package io.holdfast.evidence.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of an accepted event in one pass over its bytes; {@code data} is skipped, never built. */
final class EntryReader {

    private static final JsonFactory JSON = new JsonFactory();

    private @Nullable String source;
    private @Nullable String id;
    private @Nullable String type;
    private @Nullable String subject;
    private @Nullable String time;
    private @Nullable String recorded;

    private EntryReader() {}

    /**
     * Reads one event.
     *
     * @param arrived when the log took the event, for a producer that did not stamp it
     * @throws IOException when the bytes are not an accepted event
     */
    static LedgerEntry read(byte[] json, Instant arrived) throws IOException {
        var reader = new EntryReader();
        try (var parser = JSON.createParser(json)) {
            reader.attributes(parser);
            return reader.entry(json, arrived);
        } catch (DateTimeException notTime) {
            throw new IOException("an attribute is not a time", notTime);
        }
    }

    private void attributes(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("not a JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                attribute(name, parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void attribute(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "source" -> source = parser.getText();
            case "id" -> id = parser.getText();
            case "type" -> type = parser.getText();
            case "subject" -> subject = parser.getText();
            case "time" -> time = parser.getText();
            case "recordedtime" -> recorded = parser.getText();
            default -> {
                // An extension; it stays in the JSON.
            }
        }
    }

    private LedgerEntry entry(byte[] json, Instant arrived) throws IOException {
        if (source == null || id == null || type == null || subject == null || time == null) {
            throw new IOException("source, id, type, subject or time is missing");
        }
        return new LedgerEntry(
                source,
                id,
                type,
                subject,
                Instant.parse(time),
                recorded == null ? arrived : Instant.parse(recorded),
                json);
    }
}
