package io.holdfast.alerting.finding;

import io.holdfast.alerting.sql.Sql;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which order findings are listed, and where a page goes on. */
enum FindingOrder {
    /** Newest change first. */
    UPDATED("updated_at desc, id desc", "(updated_at, id) < (?, ?)", 3),
    /** The most severe first, of these the newest change. */
    SEVERITY("severity_rank desc, updated_at desc, id desc", "(severity_rank, updated_at, id) < (?, ?, ?)", 4),
    /** What is due first; what is never due last. */
    DUE("due_rank, id", "(due_rank, id) > (?, ?)", 3);

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final String by;
    private final String after;
    private final int cursorParts;

    FindingOrder(String by, String after, int cursorParts) {
        this.by = by;
        this.after = after;
        this.cursorParts = cursorParts;
    }

    /**
     * The order of that name; by the newest change when none is named.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when there is no such order
     */
    static FindingOrder named(@Nullable String sort) {
        if (sort == null) {
            return UPDATED;
        }
        for (var order : values()) {
            if (order.word().equals(sort)) {
                return order;
            }
        }
        throw Problems.badRequest("unknown value", new Violation("sort", "updated, severity or due"));
    }

    void sort(Sql query) {
        query.and("order by " + by);
    }

    /** Goes on after the row that a cursor names. */
    void goOn(Sql query, @Nullable String cursor) {
        var parts = Cursor.parse(cursor, cursorParts);
        if (parts.isEmpty()) {
            return;
        }
        if (!parts.getFirst().equals(word())) {
            throw foreign();
        }
        query.and("and " + after, key(parts.subList(1, parts.size())));
    }

    String cursor(FindingView last) {
        return switch (this) {
            case UPDATED -> Cursor.of(word(), last.updatedAt(), last.id());
            case SEVERITY -> Cursor.of(word(), rank(last.severity()), last.updatedAt(), last.id());
            case DUE -> Cursor.of(word(), last.dueAt() == null ? NEVER : last.dueAt(), last.id());
        };
    }

    private Object[] key(List<String> parts) {
        try {
            var id = UUID.fromString(parts.getLast());
            return switch (this) {
                case UPDATED, DUE -> new Object[] {Instant.parse(parts.getFirst()), id};
                case SEVERITY -> new Object[] {Integer.parseInt(parts.getFirst()), Instant.parse(parts.get(1)), id};
            };
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw foreign();
        }
    }

    /** As the column {@code severity_rank} has it. */
    private static int rank(Severity severity) {
        return switch (severity) {
            case CRITICAL -> 4;
            case HIGH -> 3;
            case MEDIUM -> 2;
            case LOW -> 1;
        };
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static RuntimeException foreign() {
        return Problems.badRequest(
                "not a cursor of this list", new Violation("cursor", "use the 'next' of the last page"));
    }
}
