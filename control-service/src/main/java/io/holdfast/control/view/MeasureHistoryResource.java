package io.holdfast.control.view;

import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How well measures were kept over time. */
@Path("/v1")
@Tag(name = "History")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class MeasureHistoryResource {

    private final Histories histories;
    private final When when;

    MeasureHistoryResource(Histories histories, When when) {
        this.histories = histories;
        this.when = when;
    }

    @GET
    @Path("/measures/{id}/history")
    @Operation(
            summary =
                    "The share of a period in which the measure held, its drifts, and how soon they were seen and over")
    public HistoryView history(String id, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        return histories.ofMeasure(id, when.period(from, to));
    }
}
