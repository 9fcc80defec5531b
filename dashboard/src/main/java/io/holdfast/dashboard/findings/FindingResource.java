package io.holdfast.dashboard.findings;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Absent;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Facts;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.alerting.Finding;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.answer.Trouble;
import io.holdfast.dashboard.services.evidence.LedgerEntry;
import io.holdfast.dashboard.words.TimeWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
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

    FindingResource(Services services, Caller caller, Frames frames) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
    }

    @GET
    public Response finding(UUID id) {
        return page(id, null);
    }

    @POST
    @Path("/acknowledge")
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public Response acknowledge(UUID id, @RestForm @Nullable String comment, @RestForm @Nullable String etag) {

        Map<String, String> body = comment == null || comment.isBlank() ? Map.of() : Map.of("comment", comment.strip());
        return done(
                id,
                services.alerting(caller.bearer(), (api, token) -> {
                            // The list of findings shows no ETag; who acknowledges there means the finding as it is.
                            var seen = etag == null ? etag(api.finding(token, id)) : etag;
                            return close(api.acknowledge(token, seen, id, body));
                        })
                        .answer());
    }

    @POST
    @Path("/comment")
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public Response comment(UUID id, @RestForm @Nullable String text) {
        var body = Map.of("text", text == null ? "" : text.strip());
        return done(
                id,
                services.alerting(caller.bearer(), (api, token) -> close(api.comment(token, id, body)))
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
        var ofThis =
                Query.limit(DELIVERIES).and("finding", finding.id().toString()).parameters();
        var deliveries = services.alerting(caller.bearer(), (api, token) -> api.notifications(token, ofThis));
        return new FindingPage(
                frames.of(Section.FINDINGS), finding, etag, evidence(finding.evidence()), deliveries.answer(), refused);
    }

    private Answer<List<Facts.Fact>> evidence(@Nullable EvidenceRef deciding) {
        if (deciding == null) {
            return new Answer.Given<>(List.of());
        }
        var one = Query.limit(1)
                .and("source", deciding.source())
                .and("id", deciding.id())
                .parameters();
        return services.evidence(caller.bearer(), (api, token) -> api.evidence(token, one))
                .answer()
                .map(found -> facts(deciding, found.items()));
    }

    /** The reference always, and the data as soon as the ledger has it. */
    private List<Facts.Fact> facts(EvidenceRef deciding, List<LedgerEntry> found) {
        var facts = new ArrayList<Facts.Fact>();
        facts.add(new Facts.Fact("source", deciding.source()));
        facts.add(new Facts.Fact("kind", deciding.type()));
        facts.add(new Facts.Fact("true at", TimeWords.utc(deciding.time(), frames.language())));
        found.forEach(entry -> facts.addAll(Facts.of(entry.event().data())));
        return List.copyOf(facts);
    }

    private static boolean close(Response response) {
        response.close();
        return true;
    }
}
