package io.holdfast.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A subject that exists, as the newest inventory describes it.
 *
 * @param uid what evidence names as its subject
 * @param kind system, account, database, …; {@code unknown} for an asset that only evidence has spoken of
 * @param owner who answers for it
 * @param labels what populations choose by
 * @param population the uid of the population whose inventory named it last; null when discovered
 * @param since when it came into this state
 * @param version counts the changes of this asset; a lower one that arrives later is old news
 */
public record Asset(
        String uid,
        String kind,
        @Nullable String name,
        @Nullable String owner,
        Criticality criticality,
        Map<String, String> labels,
        @Nullable String population,
        State state,
        Instant since,
        long version) {

    public static final String UNKNOWN_KIND = "unknown";

    /** How the suite came to know the asset, and whether it still exists. */
    public enum State {
        /** Evidence spoke of it, no inventory did. */
        DISCOVERED,
        /** An inventory names it. */
        ACTIVE,
        /** A complete inventory no longer names it. */
        RETIRED
    }

    /** What a failure of this asset would mean for the organisation. */
    public enum Criticality {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }

    public Asset {
        requireNonNull(uid, "uid");
        requireNonNull(kind, "kind");
        requireNonNull(criticality, "criticality");
        requireNonNull(state, "state");
        requireNonNull(since, "since");
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    }
}
