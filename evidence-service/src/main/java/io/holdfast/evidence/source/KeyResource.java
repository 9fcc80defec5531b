package io.holdfast.evidence.source;

import io.holdfast.evidence.source.KeyRows.KeyView;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The API keys of a source. */
@Path("/v1/sources/{id}/keys")
@Tag(name = "Sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
class KeyResource {

    private final Sources sources;
    private final SourceKeys keys;
    private final KeyRows rows;
    private final SecurityIdentity caller;

    KeyResource(Sources sources, SourceKeys keys, KeyRows rows, SecurityIdentity caller) {
        this.sources = sources;
        this.keys = keys;
        this.rows = rows;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The keys that a source has and had, without the keys themselves")
    public Page<KeyView> list(@RestPath String id) throws SQLException {
        return new Page<>(rows.of(existing(id).id()), null);
    }

    @POST
    @Operation(summary = "Create an API key; it is shown once")
    public Response create(@RestPath String id) throws SQLException {
        if (!existing(id).registered()) {
            throw Problems.badRequest("only a registered source has keys; register it first");
        }
        var key = keys.create(id, caller.getPrincipal().getName());
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(key)
                .build();
    }

    @DELETE
    @Path("/{key}")
    @Operation(summary = "Revoke an API key: what it sends from now on is refused")
    public void revoke(@RestPath String id, @RestPath UUID key) throws SQLException {
        if (!keys.revoke(id, key, caller.getPrincipal().getName())) {
            throw Problems.notFound("key in force", key.toString());
        }
    }

    private Source existing(String id) throws SQLException {
        return sources.find(id).orElseThrow(() -> Problems.notFound("source", id));
    }
}
