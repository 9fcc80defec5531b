package io.holdfast.evidence.source;

import io.holdfast.evidence.list.Filters;
import io.holdfast.foundation.web.IfMatch;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The sources. */
@Path("/v1/sources")
@Tag(name = "Sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class SourceResource {

    private final Sources sources;

    SourceResource(Sources sources) {
        this.sources = sources;
    }

    @GET
    @Operation(summary = "Sources by id, registered or only seen")
    public Page<Source> list(@RestQuery @Nullable String limit, @RestQuery @Nullable String cursor)
            throws SQLException {
        return sources.page(Filters.limit(limit), cursor);
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
        var now = sources.register(id, checked, seen(ifMatch, known)).orElseThrow(IfMatch::failed);
        return answer(now.version() == 1 ? 201 : 200, now);
    }

    /** The version that the caller has seen; 0 when there is no registration to overwrite. */
    private static long seen(@Nullable String ifMatch, Optional<Source> known) {
        var registered = known.filter(Source::registered);
        if (registered.isPresent()) {
            IfMatch.required(ifMatch).check(registered.get().version());
            return registered.get().version();
        }
        if (ifMatch != null) {
            throw IfMatch.failed();
        }
        return 0;
    }

    private Source existing(String id) throws SQLException {
        return sources.find(id).orElseThrow(() -> Problems.notFound("source", id));
    }

    private static Response answer(int status, Source source) {
        return Response.status(status)
                .tag(IfMatch.tag(source.version()))
                .entity(source)
                .build();
    }
}
