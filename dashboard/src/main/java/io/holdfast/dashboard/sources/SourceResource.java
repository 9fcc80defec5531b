package io.holdfast.dashboard.sources;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.form.Outcome;
import io.holdfast.dashboard.page.Absent;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Trouble;
import io.holdfast.dashboard.services.evidence.Source;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers: who is this source, and with which keys does it send? Here administrators register it. */
@Path("/sources")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class SourceResource {

    private final Services services;
    private final Caller caller;
    private final Frames frames;

    SourceResource(Services services, Caller caller, Frames frames) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
    }

    /** Ids of sources may hold slashes. */
    @GET
    @Path("/{id: .+}")
    public Response source(String id) {
        return page(id, null, null);
    }

    /** The form of a source that nobody knows yet. */
    @GET
    @Path("/new")
    @RolesAllowed(Roles.ADMIN)
    public TemplateInstance register() {
        return new SourcePage(frames.of(Section.SOURCES), true, null, "", "", null, null, null);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    public Response register(
            @RestForm String id,
            @RestForm @Nullable String etag,
            @RestForm @Nullable String title,
            @RestForm @Nullable String owner,
            @RestForm @Nullable String interval) {
        var body = new HashMap<String, String>();
        put(body, "title", title);
        put(body, "owner", owner);
        put(body, "interval", interval);
        var seen = etag == null || etag.isBlank() ? null : etag;
        var source = id.strip();
        var answer = services.evidence(caller.bearer(), (api, token) -> api.register(token, seen, source, body))
                .answer();
        return Outcome.of(answer, Address.of("sources", source), refused -> form(source, refused));
    }

    @POST
    @Path("/key")
    @RolesAllowed(Roles.ADMIN)
    public Response createKey(@RestForm String id) {
        var made = services.evidence(caller.bearer(), (api, token) -> api.createKey(token, id))
                .answer();
        return made.given() ? page(id, made.value().key(), null) : page(id, null, made.trouble());
    }

    @POST
    @Path("/revoke")
    @RolesAllowed(Roles.ADMIN)
    public Response revoke(@RestForm String id, @RestForm UUID key) {
        var answer = services.evidence(caller.bearer(), (api, token) -> Outcome.close(api.revokeKey(token, id, key)))
                .answer();
        return answer.given() ? Outcome.seeOther(Address.of("sources", id)) : page(id, null, answer.trouble());
    }

    private Response page(String id, @Nullable String fresh, @Nullable Trouble refused) {
        var bearer = caller.bearer();
        var source = services.evidence(bearer, (api, token) -> api.source(token, id));
        var keys = isAdmin()
                ? services.evidence(bearer, (api, token) -> api.keys(token, id)).answer()
                : null;
        return switch (source.answer()) {
            case Answer.Given<RestResponse<Source>>(var found) ->
                Response.status(refused == null ? 200 : 409)
                        .entity(page(found, keys, fresh, refused))
                        .build();
            case Answer.Missing<RestResponse<Source>>(var trouble) -> Absent.of(frames.of(Section.SOURCES), trouble);
        };
    }

    private SourcePage page(
            RestResponse<Source> found,
            @Nullable Answer<Listing<io.holdfast.dashboard.services.evidence.SourceKey>> keys,
            @Nullable String fresh,
            @Nullable Trouble refused) {
        var frame = frames.of(Section.SOURCES);
        var source = found.getEntity();
        var etag = source.registered() ? Objects.requireNonNullElse(found.getHeaderString(HttpHeaders.ETAG), "") : "";
        return new SourcePage(
                frame, isAdmin(), Standing.of(source, frame.now(), 0), source.id(), etag, keys, fresh, refused);
    }

    /** What was refused is shown over the source as it is; over an empty form when there is none. */
    private Object form(String id, Trouble refused) {
        var known = services.evidence(caller.bearer(), (api, token) -> api.source(token, id))
                .answer();
        return known.given()
                ? page(known.value(), null, null, refused)
                : new SourcePage(frames.of(Section.SOURCES), true, null, id, "", null, null, refused);
    }

    private boolean isAdmin() {
        return caller.role().equals(Roles.ADMIN);
    }

    private static void put(Map<String, String> body, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(name, value.strip());
        }
    }
}
