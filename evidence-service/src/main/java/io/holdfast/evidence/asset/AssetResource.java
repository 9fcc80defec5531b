package io.holdfast.evidence.asset;

import io.holdfast.evidence.asset.Assets.AssetView;
import io.holdfast.evidence.list.Filters;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What exists, and the inventories that wait for a word. */
@Path("/v1/assets")
@Tag(name = "Assets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class AssetResource {

    private final Assets assets;
    private final SecurityIdentity caller;

    AssetResource(Assets assets, SecurityIdentity caller) {
        this.assets = assets;
        this.caller = caller;
    }

    /** The answer to a confirmation. */
    record Confirmed(long id, HeldSnapshot.State state, int changed) {}

    @GET
    @Operation(summary = "Assets by uid")
    public Page<AssetView> list(
            @BeanParam AssetFilter filter, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor)
            throws SQLException {
        var size = Filters.limit(limit);
        return assets.page(filter.read(), size, cursor);
    }

    @GET
    @Path("/held-snapshots")
    @Operation(summary = "Inventories that would retire more than half of a population, newest first")
    public Page<HeldSnapshot> held(
            @RestQuery @Nullable String state, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor)
            throws SQLException {
        var size = Filters.limit(limit);
        var states = Filters.names("state", state, HeldSnapshot.State.class);
        var found = assets.held(states, Filters.before(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.of(last.id()));
    }

    @POST
    @Path("/held-snapshots/{id}/confirm")
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    @Operation(summary = "Apply a held inventory: the population really shrank")
    public Confirmed confirm(@RestPath long id) throws SQLException {
        return switch (assets.confirm(id, caller.getPrincipal().getName())) {
            case Assets.Confirmation.Confirmed(var changed) -> new Confirmed(id, HeldSnapshot.State.CONFIRMED, changed);
            case Assets.Confirmation.Unknown() -> throw Problems.notFound("held snapshot", Long.toString(id));
            case Assets.Confirmation.TooLate(var state) ->
                throw Problems.of("already-decided", 409, "Already decided", "the snapshot is " + state, List.of());
        };
    }
}
