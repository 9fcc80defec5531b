package io.holdfast.dashboard.explore;

import io.holdfast.contracts.Asset;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Handout;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.evidence.KnownAsset;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of assets. */
record Assets(
        Frame frame,
        Filters filters,
        List<Asset.State> states,
        Answer<Listing<KnownAsset>> assets,
        @Nullable Address next,
        Handout handout)
        implements TemplateInstance {

    record Filters(
            @Nullable String uid,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String population,
            @Nullable String q) {

        private static final int LIMIT = 100;

        Map<String, String> upstream(@Nullable String cursor) {
            return Query.limit(LIMIT)
                    .and("uid", uid)
                    .and("kind", kind)
                    .and("state", state)
                    .and("population", population)
                    .and("q", q)
                    .and("cursor", cursor)
                    .parameters();
        }

        public Address address() {
            return Address.of("assets")
                    .with("uid", uid)
                    .with("kind", kind)
                    .with("state", state)
                    .with("population", population)
                    .with("q", q);
        }

        public boolean any() {
            return uid != null || kind != null || state != null || population != null || q != null;
        }
    }
}
