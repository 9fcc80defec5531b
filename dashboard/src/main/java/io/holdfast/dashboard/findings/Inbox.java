package io.holdfast.dashboard.findings;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Handouts;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.alerting.AlertingApi;
import io.holdfast.dashboard.services.alerting.Finding;
import io.holdfast.dashboard.services.alerting.FindingStatus;
import io.holdfast.dashboard.services.alerting.FindingSummary;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.words.SeverityWords;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the inbox, as it is read and as it is after something was done with many. */
@RequestScoped
class Inbox {

    private final Services services;
    private final Caller caller;
    private final Frames frames;
    private final Handouts handouts;

    Inbox(Services services, Caller caller, Frames frames, Handouts handouts) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
        this.handouts = handouts;
    }

    Findings page(FindingFilters filters, @Nullable BulkOutcome outcome) {
        var bearer = caller.bearer();
        var query = filters.upstream();
        var summary = services.alerting(bearer, AlertingApi::summary);
        var findings = services.alerting(bearer, (api, token) -> api.findings(token, query));
        return new Findings(
                frames.of(Section.FINDINGS).at(filters.here()),
                filters,
                summary.answer(),
                findings.answer(),
                tabs(filters, summary.answer()),
                next(filters, findings.answer()),
                handouts.withTable(
                        Neighbour.ALERTING, Address.of("v1", "findings"), query, Address.of("exports", "findings")),
                outcome,
                List.of(FindingStatus.values()),
                SeverityWords.worstFirst(),
                List.of(BulkAction.values()),
                List.of(Ending.values()));
    }

    private List<Choice> tabs(FindingFilters filters, Answer<FindingSummary> summary) {
        var words = frames.language().words(InboxMessages.class);
        var counted = filters.isNarrowed() ? null : summary.found().orElse(null);
        var tabs = new ArrayList<Choice>();
        for (var tab : FindingFilters.Tab.values()) {
            tabs.add(
                    switch (tab) {
                        case MINE -> tab(words.mine(), tab, filters, null);
                        case UNASSIGNED ->
                            tab(words.unassigned(), tab, filters, counted == null ? null : counted.unassigned());
                        case OVERDUE -> tab(words.overdue(), tab, filters, counted == null ? null : counted.overdue());
                        case ALL -> tab(words.all(), tab, filters, counted == null ? null : counted.unresolved());
                    });
        }
        return List.copyOf(tabs);
    }

    /** A tab keeps what narrows the list, and shows those that are not resolved. */
    private static Choice tab(String word, FindingFilters.Tab tab, FindingFilters filters, @Nullable Long number) {
        var link = filters.address()
                .with("status", null)
                .with("tab", tab == FindingFilters.Tab.ALL ? null : tab.parameter());
        return new Choice(word, null, number, link, tab == filters.tab());
    }

    private static @Nullable Address next(FindingFilters filters, Answer<Listing<Finding>> findings) {
        return findings.found()
                .filter(found -> found.next() != null)
                .map(found -> filters.address().with("cursor", found.next()))
                .orElse(null);
    }
}
