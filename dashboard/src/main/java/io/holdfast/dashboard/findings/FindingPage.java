package io.holdfast.dashboard.findings;

import io.holdfast.dashboard.page.Facts;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Handout;
import io.holdfast.dashboard.services.alerting.Finding;
import io.holdfast.dashboard.services.alerting.Notification;
import io.holdfast.dashboard.services.alerting.Routing;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Trouble;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one finding.
 *
 * @param etag names the finding as it is shown here, so that nobody changes what has changed since
 * @param evidence what broke it, what healed it, and what decides now
 * @param refused why the last action was not done
 */
record FindingPage(
        Frame frame,
        Finding finding,
        String etag,
        Acts acts,
        List<Piece> evidence,
        Answer<Listing<Notification>> deliveries,
        Answer<Routing> routing,
        Handout handout,
        @Nullable Trouble refused,
        List<Ending> endings)
        implements TemplateInstance {

    /**
     * Evidence with its part in the finding.
     *
     * @param facts the reference always, and the data as soon as the ledger has it
     */
    record Piece(Part part, Answer<List<Facts.Fact>> facts) {}

    /** What evidence did to the finding. */
    public enum Part {
        BROKE,
        HEALED,
        DECIDES
    }

    /** What this person may do with the finding in this state; the service checks it again. */
    public record Acts(boolean mayAct, Finding finding) {

        public boolean may(String action) {
            return mayAct && finding.allows(action);
        }

        public boolean any() {
            return mayAct && finding.actions() != null && !finding.actions().isEmpty();
        }
    }
}
