package io.holdfast.local.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One line of a service's log, which machines read, as a person reads it. */
final class LogLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LogLine() {}

    static String forPeople(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            var entry = JSON.readTree(line);
            var exception = cause(entry.path("exception"));
            return entry.path("level").asText() + " " + entry.path("message").asText() + exception;
        } catch (JsonProcessingException cut) {
            return line;
        }
    }

    /** The innermost cause says what is wrong. */
    private static String cause(JsonNode exception) {
        if (exception.isMissingNode()) {
            return "";
        }
        var innermost = exception;
        while (innermost.path("causedBy").has("exception")) {
            innermost = innermost.path("causedBy").path("exception");
        }
        return " (" + innermost.path("exceptionType").asText() + ": "
                + innermost.path("message").asText() + ")";
    }
}
