package io.holdfast.evidence.asset;

import io.holdfast.contracts.Asset;
import io.holdfast.evidence.list.Filters;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which assets to list; kind and state take several values with commas. */
record AssetFilter(
        @RestQuery @Nullable String uid,
        @RestQuery @Nullable String kind,
        @RestQuery @Nullable String state,
        @RestQuery @Nullable String population,
        @RestQuery @Nullable String q) {

    Assets.Filter read() {
        return new Assets.Filter(
                uid == null ? List.of() : List.of(uid),
                Filters.words(kind),
                Filters.names("state", state, Asset.State.class),
                population == null ? List.of() : List.of(population),
                q);
    }
}
