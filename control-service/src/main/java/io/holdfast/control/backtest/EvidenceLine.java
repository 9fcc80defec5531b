package io.holdfast.control.backtest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One event of the export. Only what is needed to place it is read; the event itself stays bytes, since it may be of a
 * subject that nobody judges.
 *
 * @param recordedAt when it was taken in
 * @param event the CloudEvent as it was accepted
 */
@SuppressWarnings("ArrayRecordComponent") // Lines are read and forgotten; nobody compares them.
record EvidenceLine(long sequence, Instant recordedAt, String subject, byte[] event) {

    private static final JsonFactory JSON = new JsonFactory();

    /** Reads the lines of {@code /v1/evidence/export}. */
    static final ExportSource.Format<EvidenceLine> FORMAT = new ExportSource.Format<>() {

        @Override
        public EvidenceLine read(byte[] line) throws IOException {
            try (var parser = JSON.createParser(line)) {
                return new Reading().of(parser, line);
            } catch (DateTimeException notTime) {
                throw new IOException("recorded_at is not a time", notTime);
            }
        }

        @Override
        public String after(EvidenceLine item) {
            return Long.toString(item.sequence());
        }
    };

    /** A line under reading. */
    private static final class Reading {

        private long sequence = -1;
        private @Nullable String recordedAt;
        private @Nullable String subject;
        private byte @Nullable [] event;

        EvidenceLine of(JsonParser parser, byte[] line) throws IOException {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                var token = parser.nextToken();
                switch (name) {
                    case "sequence" -> sequence = parser.getLongValue();
                    case "recorded_at" -> recordedAt = parser.getText();
                    case "event" -> event(parser, line);
                    default -> {
                        // A newer evidence-service may say more.
                        if (token.isStructStart()) {
                            parser.skipChildren();
                        }
                    }
                }
            }
            if (sequence < 0 || recordedAt == null || subject == null || event == null) {
                throw new IOException("a line without sequence, recorded_at, or an event with its subject");
            }
            return new EvidenceLine(sequence, Instant.parse(recordedAt), subject, event);
        }

        private void event(JsonParser parser, byte[] line) throws IOException {
            var begin = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var isSubject = parser.currentName().equals("subject");
                var token = parser.nextToken();
                if (isSubject) {
                    subject = parser.getText();
                } else if (token.isStructStart()) {
                    parser.skipChildren();
                }
            }
            event = Arrays.copyOfRange(
                    line, begin, Math.toIntExact(parser.currentLocation().getByteOffset()));
        }
    }
}
