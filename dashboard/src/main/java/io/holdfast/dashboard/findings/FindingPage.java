package io.holdfast.dashboard.findings;

import io.holdfast.dashboard.page.Facts;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.alerting.Finding;
import io.holdfast.dashboard.services.alerting.Notification;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Trouble;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one finding.
 *
 * @param etag names the finding as it is shown here, so that nobody acknowledges what has changed since
 * @param evidence what the ledger holds of the deciding evidence; empty when none decided
 * @param refused why the last action was not done
 */
record FindingPage(
        Frame frame,
        Finding finding,
        String etag,
        Answer<List<Facts.Fact>> evidence,
        Answer<Listing<Notification>> deliveries,
        @Nullable Trouble refused)
        implements TemplateInstance {}
