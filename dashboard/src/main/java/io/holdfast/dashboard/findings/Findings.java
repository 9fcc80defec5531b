package io.holdfast.dashboard.findings;

import io.holdfast.contracts.Severity;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.alerting.Finding;
import io.holdfast.dashboard.services.alerting.FindingSummary;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of findings. */
record Findings(
        Frame frame,
        FindingFilters filters,
        Answer<FindingSummary> summary,
        Answer<Listing<Finding>> findings,
        List<Choice> tabs,
        List<Severity> severities,
        @Nullable Address next)
        implements TemplateInstance {}
