package io.holdfast.dashboard.controls;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.chart.Bars;
import io.holdfast.dashboard.chart.Calendar;
import io.holdfast.dashboard.page.Absent;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Handouts;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.page.Tally;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.alerting.FindingStatus;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.control.Assessment;
import io.holdfast.dashboard.services.control.ControlDetail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: why has this control its status, since when, and for which subjects? */
@Path("/controls/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class ControlResource {

    private static final int SHOWN = 8;
    private static final String A_YEAR = "365";

    private final Services services;
    private final Handouts handouts;
    private final Caller caller;
    private final Frames frames;

    ControlResource(Services services, Handouts handouts, Caller caller, Frames frames) {
        this.services = services;
        this.handouts = handouts;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    public Response control(
            String id,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable String cursor) {
        var control = services.control(caller.bearer(), (api, token) -> api.control(token, id));
        var filters = new SubjectFilters(id, status, subject, cursor);
        return switch (control.answer()) {
            case Answer.Given<ControlDetail>(var detail) ->
                Response.ok(page(detail, filters)).build();
            case Answer.Missing<ControlDetail>(var trouble) -> Absent.of(frames.of(Section.CONTROLS), trouble);
        };
    }

    private ControlPage page(ControlDetail control, SubjectFilters filters) {
        var bearer = caller.bearer();
        var id = control.id();
        var newest = Query.limit(SHOWN).and("control", id).parameters();
        var handled = Query.limit(SHOWN)
                .and("control", id)
                .and("status", FindingStatus.unresolved())
                .parameters();
        var assessments = services.control(bearer, (api, token) -> api.assessments(token, id, filters.upstream()));
        var history = services.control(bearer, (api, token) -> api.transitions(token, newest));
        var findings = services.alerting(bearer, (api, token) -> api.findings(token, handled));
        var series = services.control(bearer, (api, token) -> api.series(token, id, Map.of("days", A_YEAR)));
        var base = Address.of("controls", id);
        return new ControlPage(
                frames.of(Section.CONTROLS),
                control,
                Rule.of(control, frames.language()),
                Tally.of(control.counts(), status -> base.with("status", status)),
                filters,
                Choice.ofStatuses(frames.language(), base, filters.status(), control.counts()),
                assessments.answer(),
                next(filters, assessments.answer()),
                history.answer(),
                findings.answer(),
                series.answer().map(Bars::of),
                series.answer().map(Calendar::of),
                handouts.withTable(
                        Neighbour.CONTROL,
                        Address.of("v1", "controls", id, "assessments"),
                        filters.upstream(),
                        Address.of("exports", "controls", id, "assessments")));
    }

    private static @Nullable Address next(SubjectFilters filters, Answer<Listing<Assessment>> assessments) {
        return assessments
                .found()
                .filter(found -> found.next() != null)
                .map(found -> filters.address().with("cursor", found.next()))
                .orElse(null);
    }
}
