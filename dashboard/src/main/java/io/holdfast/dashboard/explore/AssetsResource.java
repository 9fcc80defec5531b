package io.holdfast.dashboard.explore;

import io.holdfast.contracts.Asset;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Handouts;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: what is there to protect, and do we hear of it? */
@Path("/assets")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class AssetsResource {

    private final Services services;
    private final Caller caller;
    private final Frames frames;
    private final Handouts handouts;

    AssetsResource(Services services, Caller caller, Frames frames, Handouts handouts) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
        this.handouts = handouts;
    }

    @GET
    public TemplateInstance assets(
            @RestQuery @Nullable String uid,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String population,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String cursor) {
        var filters = new Assets.Filters(uid, kind, state, population, q);
        var assets = services.evidence(caller.bearer(), (api, token) -> api.assets(token, filters.upstream(cursor)))
                .answer();
        var next = assets.found()
                .filter(found -> found.next() != null)
                .map(found -> filters.address().with("cursor", found.next()))
                .orElse(null);
        var handout = handouts.withTable(
                Neighbour.EVIDENCE,
                Address.of("v1", "assets"),
                filters.upstream(null),
                Address.of("exports", "assets"));
        return new Assets(frames.of(Section.ASSETS), filters, List.of(Asset.State.values()), assets, next, handout);
    }
}
