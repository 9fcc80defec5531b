package io.holdfast.evidence.ledger;

import io.holdfast.evidence.export.Selection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence is exported.
 *
 * @param kinds empty for all
 * @param from the earliest time, inclusive
 * @param to the latest time, exclusive
 * @param standing whether that comes along which makes known how things stood at {@code from}, and what was learned of
 *     them only later: everything that was taken in since, and of each subject the newest event of each kind before
 */
record EvidenceExport(
        List<String> kinds,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean standing) {

    private static final String SINCE_OR_STANDING = "(time >= ? or recorded >= ? or sequence in (select distinct on"
            + " (subject, type) sequence from evidence where time < ? and recorded < ? and %s"
            + " order by subject, type, time desc, sequence desc))";

    Selection selection() {
        var selection = new Selection();
        if (!kinds.isEmpty()) {
            selection.and("type = any(?)", kinds);
        }
        if (to != null) {
            selection.and("time < ?", to);
        }
        if (from != null && !standing) {
            selection.and("time >= ?", from);
        } else if (from != null && kinds.isEmpty()) {
            selection.and(SINCE_OR_STANDING.formatted("true"), from, from, from, from);
        } else if (from != null) {
            selection.and(SINCE_OR_STANDING.formatted("type = any(?)"), from, from, from, from, kinds);
        }
        return selection;
    }
}
