package io.holdfast.dashboard.controls;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.chart.Bars;
import io.holdfast.dashboard.page.Absent;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.answer.Trouble;
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

/** Answers: on which evidence rests the judgement of this control on this subject? */
@Path("/controls/{id}/subject")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class AssessmentResource {

    private static final int EVIDENCE = 5;
    private static final int HISTORY = 20;

    private final Services services;
    private final Caller caller;
    private final Frames frames;

    AssessmentResource(Services services, Caller caller, Frames frames) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    public Response assessment(String id, @RestQuery @Nullable String uid) {
        var bearer = caller.bearer();
        var asked = Query.limit(EVIDENCE).and("subject", uid).parameters();
        var control = services.control(bearer, (api, token) -> api.control(token, id));
        var assessments = services.control(bearer, (api, token) -> api.assessments(token, id, asked));
        return switch (control.answer()) {
            case Answer.Given<ControlDetail>(var detail) -> of(detail, uid, assessments.answer());
            case Answer.Missing<ControlDetail>(var trouble) -> absent(trouble);
        };
    }

    private Response of(ControlDetail control, @Nullable String uid, Answer<Listing<Assessment>> assessments) {
        return switch (assessments) {
            case Answer.Given<Listing<Assessment>>(var found) ->
                found.items().stream()
                        .filter(each -> each.subject().equals(uid))
                        .findFirst()
                        .map(assessment ->
                                Response.ok(page(control, assessment)).build())
                        .orElseGet(() -> absent(notCovered(control, uid)));
            case Answer.Missing<Listing<Assessment>>(var trouble) -> absent(trouble);
        };
    }

    private AssessmentPage page(ControlDetail control, Assessment assessment) {
        var bearer = caller.bearer();
        var subject = assessment.subject();
        var kind = control.evidence().kind();
        var latest =
                Query.limit(EVIDENCE).and("subject", subject).and("kind", kind).parameters();
        var both = Query.limit(HISTORY)
                .and("control", control.id())
                .and("subject", subject)
                .parameters();
        var evidence = services.evidence(bearer, (api, token) -> api.evidence(token, latest));
        var history = services.control(bearer, (api, token) -> api.transitions(token, both));
        var findings = services.alerting(bearer, (api, token) -> api.findings(token, both));
        var series =
                services.control(bearer, (api, token) -> api.series(token, control.id(), Map.of("subject", subject)));
        return new AssessmentPage(
                frames.of(Section.CONTROLS),
                control,
                assessment,
                evidence.answer().map(entries -> AssessmentPage.Piece.of(entries, assessment, frames.language())),
                history.answer(),
                findings.answer(),
                series.answer().map(Bars::of));
    }

    private Response absent(Trouble trouble) {
        return Absent.of(frames.of(Section.CONTROLS), trouble);
    }

    private Trouble notCovered(ControlDetail control, @Nullable String uid) {
        var words = frames.language().words(ControlsMessages.class);
        return new Trouble.Absent(
                words.notThatSubject(), words.notThatSubjectDetail(control.title(), String.valueOf(uid)));
    }
}
