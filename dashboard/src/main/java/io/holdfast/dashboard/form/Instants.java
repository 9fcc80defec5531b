package io.holdfast.dashboard.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants in fields: a browser's date and time field knows no zone, so here it always means UTC, and says so. */
public final class Instants {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Instants() {}

    /** What a date and time field shows. */
    public static String toField(Instant instant) {
        return FIELD.format(instant.atOffset(ZoneOffset.UTC));
    }

    static String toField(String rfc3339) {
        return read(rfc3339).map(Instants::toField).orElse("");
    }

    /** Reads {@code 2026-11-22T06:00}, a day alone (its beginning), or RFC 3339; empty when it is none of these. */
    public static Optional<Instant> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        var written = text.strip();
        try {
            if (written.endsWith("Z")) {
                return Optional.of(Instant.parse(written));
            }
            return Optional.of(
                    written.length() == 10
                            ? LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC)
                            : LocalDateTime.parse(written).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }
}
