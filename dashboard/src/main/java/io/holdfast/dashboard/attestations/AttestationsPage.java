package io.holdfast.dashboard.attestations;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Handout;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.control.Attestation;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people have to state.
 *
 * @param overdue how many there are, as people read it
 * @param sent whether one was just given
 */
record AttestationsPage(
        Frame frame,
        List<Attestation.Due> dues,
        Filters filters,
        Answer<Listing<Attestation>> list,
        @Nullable String overdue,
        @Nullable Address next,
        Handout handout,
        boolean sent)
        implements TemplateInstance {

    /** What the list is narrowed to. */
    record Filters(
            @Nullable String due,
            @Nullable String control,
            @Nullable String subject) {

        Address address() {
            return Address.of("attestations")
                    .with("due", due)
                    .with("control", control)
                    .with("subject", subject);
        }

        public Address of(Attestation.@Nullable Due other) {
            return address().with("due", other);
        }
    }
}
