package io.holdfast.dashboard.findings;

import io.holdfast.contracts.Severity;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Handout;
import io.holdfast.dashboard.services.alerting.Finding;
import io.holdfast.dashboard.services.alerting.FindingStatus;
import io.holdfast.dashboard.services.alerting.FindingSummary;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inbox.
 *
 * @param tabs whose findings, or which
 * @param outcome what came of doing something with many; null when nothing was done
 */
record Findings(
        Frame frame,
        FindingFilters filters,
        Answer<FindingSummary> summary,
        Answer<Listing<Finding>> findings,
        List<Choice> tabs,
        @Nullable Address next,
        Handout handout,
        @Nullable BulkOutcome outcome,
        List<FindingStatus> statuses,
        List<Severity> severities,
        List<BulkAction> actions,
        List<Ending> endings)
        implements TemplateInstance {}
