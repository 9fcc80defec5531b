package io.holdfast.evidence.source;

import io.holdfast.evidence.access.Roles;
import io.holdfast.evidence.list.Filters;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The sources and their keys. */
@Path("/v1/sources")
@Tag(name = "Sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class SourceResource {

    private final Sources sources;
    private final SourceKeys keys;
    private final SecurityIdentity caller;

    SourceResource(Sources sources, SourceKeys keys, SecurityIdentity caller) {
        this.sources = sources;
        this.keys = keys;
        this.caller = caller;
    }

    /** The one answer that holds the key. */
    record NewKey(String key) {}

    @GET
    @Operation(summary = "Sources by id, registered or only seen")
    public Page<Source> list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor)
            throws SQLException {
        var size = Filters.limit(limit);
        var key = Cursor.parse(cursor, 1);
        var found = sources.list(key.isEmpty() ? "" : key.getFirst(), size + 1);
        return Page.of(found, size, last -> Cursor.of(last.id()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One source")
    public Response get(@RestPath String id) throws SQLException {
        return answer(200, existing(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Register a source, or change its registration (If-Match)")
    public Response put(
            @RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch, @Nullable Registration registration)
            throws SQLException {
        if (registration == null) {
            throw Problems.badRequest("there is no body");
        }
        var checked = registration.checked(id);
        var known = sources.find(id);
        var version = Precondition.version(ifMatch, known);
        var now = sources.register(id, checked, version).orElseThrow(Precondition::failed);
        return answer(now.version() == 1 ? 201 : 200, now);
    }

    @POST
    @Path("/{id}/keys")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Create an API key; it is shown once")
    public Response createKey(@RestPath String id) throws SQLException {
        if (!existing(id).registered()) {
            throw Problems.badRequest("only a registered source has keys; register it first");
        }
        var key = keys.create(id, caller.getPrincipal().getName());
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(new NewKey(key))
                .build();
    }

    private Source existing(String id) throws SQLException {
        return sources.find(id).orElseThrow(() -> Problems.notFound("source", id));
    }

    private static Response answer(int status, Source source) {
        return Response.status(status).tag(source.etag()).entity(source).build();
    }
}
