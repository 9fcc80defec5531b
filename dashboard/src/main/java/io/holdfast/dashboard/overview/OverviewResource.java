package io.holdfast.dashboard.overview;

import io.holdfast.contracts.Severity;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.chart.BurnDown;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.alerting.AlertingApi;
import io.holdfast.dashboard.services.alerting.FindingStatus;
import io.holdfast.dashboard.services.alerting.FindingSummary;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.control.ControlApi;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Answers: do our measures hold right now? */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class OverviewResource {

    private static final int SHOWN = 8;

    private final Services services;
    private final Caller caller;
    private final Frames frames;

    OverviewResource(Services services, Caller caller, Frames frames) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    public TemplateInstance overview() {
        var bearer = caller.bearer();
        var open = Query.limit(SHOWN).and("status", FindingStatus.OPEN.name()).parameters();
        var newest = Query.limit(SHOWN).parameters();
        var posture = services.control(bearer, ControlApi::posture);
        var catalog = services.control(bearer, ControlApi::catalog);
        var changes = services.control(bearer, (api, token) -> api.transitions(token, newest));
        var summary = services.alerting(bearer, AlertingApi::summary);
        var findings = services.alerting(bearer, (api, token) -> api.findings(token, open));
        return new Overview(
                frames.of(Section.OVERVIEW),
                posture.answer().map(Standing::of),
                catalog.answer(),
                summary.answer(),
                findings.answer(),
                changes.answer(),
                summary.answer().found().map(OverviewResource::bySeverity).orElse(List.of()),
                summary.answer().found().flatMap(BurnDown::of).orElse(null));
    }

    private static List<Overview.SeverityLink> bySeverity(FindingSummary summary) {
        return Arrays.stream(Severity.values())
                .sorted(Comparator.reverseOrder())
                .map(severity -> new Overview.SeverityLink(
                        severity, summary.open(severity), Address.of("findings").with("severity", severity)))
                .toList();
    }
}
