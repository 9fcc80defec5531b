package io.holdfast.dashboard.exceptions;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Handout;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Trouble;
import io.holdfast.dashboard.services.control.Exemption;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What need not hold for now.
 *
 * @param person who looks: nobody approves what they asked for
 * @param mayApprove whether the caller approves at all
 * @param asked what was written into the form
 * @param refused why the last action was not done
 */
record ExceptionsPage(
        Frame frame,
        String person,
        boolean mayApprove,
        Filters filters,
        Answer<Listing<Exemption>> list,
        List<Row> rows,
        int live,
        int waiting,
        @Nullable Address next,
        Handout handout,
        Asked asked,
        @Nullable Trouble refused)
        implements TemplateInstance {

    /** What the list is narrowed to. */
    record Filters(@Nullable String control, @Nullable String subject) {

        Address address() {
            return Address.of("exceptions").with("control", control).with("subject", subject);
        }

        public boolean any() {
            return control != null || subject != null;
        }
    }

    /** An exception with what holds under it, where that is one status. */
    record Row(Exemption of, @Nullable Status underneath) {}

    /** A request as a person wrote it. */
    record Asked(String control, String subject, String reason, String until) {}
}
