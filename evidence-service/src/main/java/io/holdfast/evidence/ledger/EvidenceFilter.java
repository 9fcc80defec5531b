package io.holdfast.evidence.ledger;

import io.holdfast.evidence.list.Filters;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which evidence to list; kind takes several values with commas, from (inclusive) and to (exclusive) limit its own time. */
record EvidenceFilter(
        @RestQuery @Nullable String subject,
        @RestQuery @Nullable String kind,
        @RestQuery @Nullable String source,
        @RestQuery @Nullable String id,
        @RestQuery @Nullable String from,
        @RestQuery @Nullable String to) {

    EvidenceRows.Filter read() {
        return new EvidenceRows.Filter(
                subject, Filters.words(kind), source, id, Filters.instant("from", from), Filters.instant("to", to));
    }
}
