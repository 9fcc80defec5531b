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
 * @param standing whether each subject's newest event before {@code from} comes along: what stood when the period began
 */
record EvidenceExport(
        List<String> kinds,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean standing) {

    private static final String NEWEST_BEFORE = "select distinct on (subject, type) sequence from evidence where %s"
            + " order by subject, type, time desc, sequence desc";

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
        }
        if (from != null && standing) {
            fromWhatStood(selection, from);
        }
        return selection;
    }

    private void fromWhatStood(Selection selection, Instant begin) {
        var either = "(time >= ? or sequence in (" + NEWEST_BEFORE + "))";
        if (kinds.isEmpty()) {
            selection.and(either.formatted("time < ?"), begin, begin);
        } else {
            selection.and(either.formatted("type = any(?) and time < ?"), begin, kinds, begin);
        }
    }
}
