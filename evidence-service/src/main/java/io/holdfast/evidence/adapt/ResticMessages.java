package io.holdfast.evidence.adapt;

import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.evidence.adapt.ToolJson.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What restic printed line by line.
 *
 * @param messages the JSON messages
 * @param remarks the plain lines: even with {@code --json} restic writes some warnings and, before 0.17, all fatal errors
 *     as plain text to the error stream
 */
record ResticMessages(List<Fields> messages, List<String> remarks) {

    private static final String FATAL = "Fatal:";
    private static final int MESSAGE_LENGTH = 1000;

    /**
     * @param broke whether the caller says that restic failed: what it was writing when it was killed may end in the middle
     */
    static ResticMessages read(String body, boolean broke, Flaws flaws) {
        var messages = new ArrayList<Fields>();
        var remarks = new ArrayList<String>();
        var lines = wholeLines(body, broke);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            // A line that begins like a message must be a whole one, or the output was cut.
            if (line.startsWith("{")) {
                readMessage(line, "body line " + (i + 1), flaws).ifPresent(messages::add);
            } else if (!line.isEmpty()) {
                remarks.add(line);
            }
        }
        return new ResticMessages(List.copyOf(messages), List.copyOf(remarks));
    }

    private static List<String> wholeLines(String body, boolean broke) {
        var lines = body.lines().toList();
        var cut = broke
                && !lines.isEmpty()
                && lines.getLast().stripLeading().startsWith("{")
                && ToolJson.parse(lines.getLast()) instanceof Parsed.Broken;
        return cut ? lines.subList(0, lines.size() - 1) : lines;
    }

    private static Optional<Fields> readMessage(String line, String path, Flaws flaws) {
        return switch (ToolJson.parse(line)) {
            case Parsed.Broken broken -> {
                flaws.add(path, broken.why());
                yield Optional.empty();
            }
            case Parsed.Tree tree -> {
                var message = Fields.of(tree.root(), path, flaws);
                message.ifPresent(fields -> fields.text("message_type"));
                yield message;
            }
        };
    }

    List<Fields> ofType(String type) {
        return messages.stream()
                .filter(message -> message.value("message_type")
                        .map(JsonNode::asText)
                        .filter(type::equals)
                        .isPresent())
                .toList();
    }

    /**
     * Whether {@code restic check} printed this. Its errors carry their text at the top, those of a backup inside an
     * {@code error} object.
     */
    boolean tellOfCheck() {
        var summaries = ofType("summary");
        if (!summaries.isEmpty()) {
            return summaries.stream().anyMatch(summary -> summary.has("num_errors"));
        }
        return ofType("error").stream().anyMatch(error -> error.has("message") && !error.has("error"));
    }

    /**
     * How restic ended, as far as anybody knows. What says that it failed beats what says that it did not: the caller
     * may have asked the shell for the exit code of something else.
     */
    Optional<Long> exitCode(@Nullable Integer told) {
        var said = ofType("exit_error").stream()
                .map(message -> message.optionalCount("code").orElse(1L))
                .filter(code -> code != 0)
                .findFirst();
        if (said.isPresent()) {
            return said;
        }
        if (told != null && told != 0) {
            return Optional.of(told.longValue());
        }
        return remarks.stream().anyMatch(remark -> remark.startsWith(FATAL))
                ? Optional.of(1L)
                : Optional.ofNullable(told).map(Integer::longValue);
    }

    /** The number of errors that restic told of: as messages, or as the count in its progress reports. */
    long errors() {
        var counted = ofType("status").stream()
                .flatMap(status -> status.optionalCount("error_count").stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return Math.max(counted, ofType("error").size());
    }

    /** The first thing that restic complained about, the fatal error before all others. */
    Optional<String> complaint() {
        return Stream.of(
                        ofType("exit_error").stream().flatMap(error -> error.optionalText("message").stream()),
                        remarks.stream().filter(remark -> remark.startsWith(FATAL)),
                        ofType("error").stream().flatMap(error -> error.optionalText("message").stream()),
                        ofType("error").stream().flatMap(error -> nested(error).stream()),
                        remarks.stream())
                .flatMap(texts -> texts)
                // A terminal's control characters are part of no message, and a NUL is no text for PostgreSQL.
                .map(text -> text.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() > MESSAGE_LENGTH ? text.substring(0, MESSAGE_LENGTH) + "…" : text)
                .findFirst();
    }

    private static Optional<String> nested(Fields error) {
        // Before 0.17 the error object was whatever Go made of the error value, without a message in it.
        var text = error.value("error").map(node -> node.path("message").asText(""));
        return text.filter(message -> !message.isBlank()).or(() -> error.optionalText("item"));
    }
}
