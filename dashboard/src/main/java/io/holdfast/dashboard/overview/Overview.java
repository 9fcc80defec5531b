package io.holdfast.dashboard.overview;

import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Transition;
import io.holdfast.dashboard.chart.BurnDown;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.alerting.Finding;
import io.holdfast.dashboard.services.alerting.FindingSummary;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.control.Catalog;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The overview. */
record Overview(
        Frame frame,
        Answer<Standing> standing,
        Answer<Catalog> catalog,
        Answer<FindingSummary> summary,
        Answer<Listing<Finding>> findings,
        Answer<Listing<Transition>> changes,
        List<SeverityLink> severities,
        @Nullable BurnDown burnDown)
        implements TemplateInstance {

    /** Open findings of one severity. */
    record SeverityLink(Severity severity, long number, Address link) {}
}
