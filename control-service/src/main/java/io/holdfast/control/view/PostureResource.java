package io.holdfast.control.view;

import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How things stand, in one answer. */
@Path("/v1/posture")
@Tag(name = "Posture")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class PostureResource {

    private final Posture posture;
    private final Histories histories;
    private final When when;

    PostureResource(Posture posture, Histories histories, When when) {
        this.posture = posture;
        this.histories = histories;
        this.when = when;
    }

    @GET
    @Operation(summary = "How things stand; with at, how they stood then, and with known_at, as it was known then")
    public PostureView posture(@RestQuery @Nullable String at, @RestQuery("known_at") @Nullable String knownAt) {
        return when.moment(at, knownAt).map(posture::at).orElseGet(posture::now);
    }

    @GET
    @Path("/series")
    @Operation(summary = "How all controls together stood on each of the last days")
    public PostureSeriesView series(@RestQuery @Nullable String days) {
        return histories.series(when.days(days), when.now());
    }
}
