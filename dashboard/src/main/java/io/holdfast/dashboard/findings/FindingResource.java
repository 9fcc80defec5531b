package io.holdfast.dashboard.findings;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Absent;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Handouts;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.alerting.Finding;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.answer.Trouble;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers: what happened here, who knows of it, and what is to be done? Here people act on it. */
@Path("/findings/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class FindingResource {

    private static final int DELIVERIES = 20;

    private final Services services;
    private final Caller caller;
    private final Frames frames;
    private final Handouts handouts;
    private final EvidenceOfFinding evidence;

    FindingResource(Services services, Caller caller, Frames frames, Handouts handouts, EvidenceOfFinding evidence) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
        this.handouts = handouts;
        this.evidence = evidence;
    }

    @GET
    public Response finding(UUID id) {
        return page(id, null);
    }

    /** What people do with a finding; the form's fields are what the action needs. */
    @POST
    @Path("/{action}")
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public Response act(UUID id, String action, MultivaluedMap<String, String> form) {
        var act = Act.of(action).orElseThrow(NotFoundException::new);
        var body = act.body(form);
        var seen = form.getFirst("etag");
        return done(
                id,
                services.alerting(caller.bearer(), (api, token) -> {
                            // The list of findings shows no ETag; who acts there means the finding as it is.
                            var etag = seen == null ? etag(api.finding(token, id)) : seen;
                            return close(api.act(token, etag, id, act.parameter(), body));
                        })
                        .answer());
    }

    /** After a change the browser gets the page by its own address, so that a reload changes nothing again. */
    private Response done(UUID id, Answer<Boolean> outcome) {
        return switch (outcome) {
            case Answer.Given<Boolean> done ->
                Response.seeOther(
                                URI.create(Address.of("findings", id.toString()).toString()))
                        .build();
            case Answer.Missing<Boolean>(var trouble) -> page(id, trouble);
        };
    }

    private Response page(UUID id, @Nullable Trouble refused) {
        var bearer = caller.bearer();
        var finding = services.alerting(bearer, (api, token) -> api.finding(token, id));
        return switch (finding.answer()) {
            case Answer.Given<RestResponse<Finding>>(var found) ->
                Response.status(refused == null ? 200 : 409)
                        .entity(page(found.getEntity(), etag(found), refused))
                        .build();
            case Answer.Missing<RestResponse<Finding>>(var trouble) -> Absent.of(frames.of(Section.FINDINGS), trouble);
        };
    }

    private static String etag(RestResponse<Finding> found) {
        return Objects.requireNonNullElse(found.getHeaderString(HttpHeaders.ETAG), "");
    }

    private FindingPage page(Finding finding, String etag, @Nullable Trouble refused) {
        var bearer = caller.bearer();
        var id = finding.id();
        var ofThis = Query.limit(DELIVERIES).and("finding", id.toString()).parameters();
        var deliveries = services.alerting(bearer, (api, token) -> api.notifications(token, ofThis));
        var routing = services.alerting(bearer, (api, token) -> api.routing(token, id));
        return new FindingPage(
                frames.of(Section.FINDINGS).at(Address.of("findings", id.toString())),
                finding,
                etag,
                new FindingPage.Acts(caller.mayAct(), finding),
                evidence.of(finding),
                deliveries.answer(),
                routing.answer(),
                handouts.of(Neighbour.ALERTING, Address.of("v1", "findings", id.toString()), Map.of()),
                refused,
                List.of(Ending.values()));
    }

    private static boolean close(Response response) {
        response.close();
        return true;
    }
}
