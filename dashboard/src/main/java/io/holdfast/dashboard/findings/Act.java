package io.holdfast.dashboard.findings;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What people do with one finding, and which fields of its form go along. */
enum Act {
    ACKNOWLEDGE,
    ASSIGN,
    START,
    FIXED,
    CLOSE,
    REOPEN,
    COMMENT,
    DUE;

    private List<String> fields() {
        return switch (this) {
            case ACKNOWLEDGE, START, FIXED, REOPEN -> List.of("comment");
            case ASSIGN -> List.of("to", "comment");
            case CLOSE -> List.of("resolution", "comment");
            case COMMENT -> List.of("text");
            case DUE -> List.of("at", "reason");
        };
    }

    static Optional<Act> of(String parameter) {
        return Arrays.stream(values())
                .filter(each -> each.parameter().equals(parameter))
                .findFirst();
    }

    /** Its name in the API, and in this dashboard's addresses. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What was left empty is not sent: the service says what it needs. */
    Map<String, String> body(MultivaluedMap<String, String> form) {
        var body = new LinkedHashMap<String, String>();
        for (var field : fields()) {
            var value = form.getFirst(field);
            if (value != null && !value.isBlank()) {
                body.put(field, this == DUE && field.equals("at") ? instant(value.strip()) : value.strip());
            }
        }
        return body;
    }

    /** Browsers send a time without a zone; the form says that it is UTC. What is no time goes on for the service to refuse. */
    private static String instant(String local) {
        try {
            return LocalDateTime.parse(local).toInstant(ZoneOffset.UTC).toString();
        } catch (DateTimeException notALocalTime) {
            return local;
        }
    }
}
