package io.holdfast.control.view;

import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How well each control or measure of the catalog was kept over time. */
@Path("/v1/effectiveness")
@Tag(name = "History")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class EffectivenessResource {

    private final Histories histories;
    private final When when;

    EffectivenessResource(Histories histories, When when) {
        this.histories = histories;
        this.when = when;
    }

    @GET
    @Operation(
            summary = "The histories of all controls, or of all measures",
            description = "of is controls or measures; each as GET /v1/controls/{id}/history gives it.")
    public Page<HistoryView> effectiveness(
            @BeanParam EffectivenessFilter filter,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        var period = when.period(filter.from(), filter.to());
        return filter.isOfMeasures()
                ? histories.ofMeasures(period, limit, cursor)
                : histories.ofControls(period, limit, cursor);
    }
}
