package io.holdfast.dashboard.explore;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Facts;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Handout;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.control.Catalog;
import io.holdfast.dashboard.services.evidence.LedgerEntry;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The evidence explorer. */
record Evidence(
        Frame frame,
        Filters filters,
        Answer<Listing<LedgerEntry>> answer,
        List<Row> rows,
        List<Catalog.Kind> kinds,
        @Nullable Address next,
        Handout handout)
        implements TemplateInstance {

    record Row(LedgerEntry entry, List<Facts.Fact> facts) {}

    record Filters(
            @Nullable String subject,
            @Nullable String kind,
            @Nullable String source,
            @Nullable String id) {

        public Address address() {
            return Address.of("evidence")
                    .with("subject", subject)
                    .with("kind", kind)
                    .with("source", source)
                    .with("id", id);
        }

        public boolean any() {
            return subject != null || kind != null || source != null || id != null;
        }
    }
}
