package io.holdfast.dashboard.findings;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.alerting.AlertingApi;
import io.holdfast.dashboard.services.alerting.Finding;
import io.holdfast.dashboard.services.alerting.FindingStatus;
import io.holdfast.dashboard.services.alerting.FindingSummary;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.words.SeverityWords;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: what must somebody handle? */
@Path("/findings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class FindingsResource {

    private final Services services;
    private final Caller caller;
    private final Frames frames;

    FindingsResource(Services services, Caller caller, Frames frames) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    public TemplateInstance findings(
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String severity,
            @RestQuery @Nullable String control,
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable String cursor) {
        var filters = new FindingFilters(status, severity, control, subject, cursor);
        var bearer = caller.bearer();
        var summary = services.alerting(bearer, AlertingApi::summary);
        var findings = services.alerting(bearer, (api, token) -> api.findings(token, filters.upstream()));
        return new Findings(
                frames.of(Section.FINDINGS),
                filters,
                summary.answer(),
                findings.answer(),
                tabs(filters, summary.answer()),
                SeverityWords.worstFirst(),
                next(filters, findings.answer()));
    }

    private static List<Choice> tabs(FindingFilters filters, Answer<FindingSummary> summary) {
        var counted = filters.narrowed() ? null : summary.found().orElse(null);
        var tabs = new ArrayList<Choice>();
        for (var status : FindingStatus.values()) {
            tabs.add(tab(word(status), status.name(), filters, counted == null ? null : counted.count(status)));
        }
        tabs.add(tab("All", FindingFilters.ALL, filters, null));
        return List.copyOf(tabs);
    }

    private static Choice tab(String word, String value, FindingFilters filters, @Nullable Long number) {
        var link = filters.address().with("status", value);
        return new Choice(word, null, number, link, value.equals(filters.effectiveStatus()));
    }

    private static String word(FindingStatus status) {
        return switch (status) {
            case OPEN -> "Open";
            case ACKNOWLEDGED -> "Acknowledged";
            case IN_PROGRESS -> "In progress";
            case AWAITING_VERIFICATION -> "Awaiting proof";
            case RESOLVED -> "Resolved";
            case CLOSED -> "Closed";
        };
    }

    private static @Nullable Address next(FindingFilters filters, Answer<Listing<Finding>> findings) {
        return findings.found()
                .filter(found -> found.next() != null)
                .map(found -> filters.address().with("cursor", found.next()))
                .orElse(null);
    }
}
