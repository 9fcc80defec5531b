package io.holdfast.control.view;

import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How well controls were kept over time. */
@Path("/v1/controls")
@Tag(name = "History")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class ControlHistoryResource {

    private final Histories histories;
    private final When when;

    ControlHistoryResource(Histories histories, When when) {
        this.histories = histories;
        this.when = when;
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            summary =
                    "The share of a period in which the control held, its drifts, and how soon they were seen and over")
    public HistoryView history(String id, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        return histories.ofControl(id, when.period(from, to));
    }

    @GET
    @Path("/{id}/series")
    @Operation(summary = "The worst status of each of the last days, of the control or of it on one subject")
    public SeriesView series(String id, @RestQuery @Nullable String days, @RestQuery @Nullable String subject) {
        return histories.series(id, subject, when.days(days), when.now());
    }
}
