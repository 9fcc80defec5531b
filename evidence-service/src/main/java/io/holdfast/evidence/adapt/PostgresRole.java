package io.holdfast.evidence.adapt;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code pg_roles}.
 *
 * @param mayAdminister superuser, or CREATEROLE, with which a role could hand itself nearly everything
 * @param seesAllRows REPLICATION or BYPASSRLS
 * @param validUntil when its password expires; null for never. Other ways to log in go on working
 * @see <a href="https://www.postgresql.org/docs/current/view-pg-roles.html">PostgreSQL: pg_roles</a>
 */
record PostgresRole(
        String name,
        boolean superuser,
        boolean mayAdminister,
        boolean seesAllRows,
        boolean login,
        @Nullable Instant validUntil) {

    /** Without any of these columns a row would tell only half of what a role may do. */
    static final Set<String> COLUMNS = Set.of(
            "rolname", "rolsuper", "rolcreaterole", "rolcanlogin", "rolreplication", "rolbypassrls", "rolvaliduntil");

    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:mm", "Z")
            .toFormatter(Locale.ROOT);

    /** PostgreSQL reserves the prefix for the roles that it brings itself. */
    static boolean isPredefined(String name) {
        return name.startsWith("pg_");
    }

    /**
     * @param row the row by column; an absent or empty value is SQL's null
     * @param flaw takes the column and what is wrong with it
     */
    static PostgresRole read(Map<String, String> row, BiConsumer<String, String> flaw) {
        var superuser = flag(row, "rolsuper", flaw);
        var createRole = flag(row, "rolcreaterole", flaw);
        var replication = flag(row, "rolreplication", flaw);
        var bypass = flag(row, "rolbypassrls", flaw);
        var name = row.getOrDefault("rolname", "");
        if (name.isEmpty()) {
            flaw.accept("rolname", "is missing");
        }
        return new PostgresRole(
                name,
                superuser,
                superuser || createRole,
                replication || bypass,
                flag(row, "rolcanlogin", flaw),
                until(row.getOrDefault("rolvaliduntil", ""), flaw));
    }

    private static boolean flag(Map<String, String> row, String column, BiConsumer<String, String> flaw) {
        var value = row.getOrDefault(column, "");
        if (!Set.of("t", "f", "true", "false").contains(value)) {
            flaw.accept(column, "must be t or f");
        }
        return value.startsWith("t");
    }

    private static @Nullable Instant until(String value, BiConsumer<String, String> flaw) {
        if (value.isEmpty() || value.equals("infinity")) {
            return null;
        }
        if (value.equals("-infinity")) {
            return Instant.MIN;
        }
        try {
            return OffsetDateTime.parse(value.replace(' ', 'T'), TIMESTAMP).toInstant();
        } catch (DateTimeException e) {
            flaw.accept(
                    "rolvaliduntil", "must be a timestamp in ISO style with its offset, e.g. 2027-01-01 00:00:00+00");
            return null;
        }
    }

    boolean expiredAt(Instant time) {
        return validUntil != null && !validUntil.isAfter(time);
    }
}
