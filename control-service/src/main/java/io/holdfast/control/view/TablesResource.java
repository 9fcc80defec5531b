package io.holdfast.control.view;

import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Roles;
import io.holdfast.foundation.web.table.AskedTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The lists as CSV or XLSX, with the same filters, whole instead of page by page. The usual way here is to ask the list
 * itself with {@code ?format=csv} or {@code xlsx}, or to accept {@code text/csv}.
 */
@Path("/v1/tables")
@Tag(name = "Tables")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class TablesResource {

    private final MeasuresResource measures;
    private final ControlsResource controls;
    private final TransitionsResource transitions;
    private final AttestationsResource attestations;

    TablesResource(
            MeasuresResource measures,
            ControlsResource controls,
            TransitionsResource transitions,
            AttestationsResource attestations) {
        this.measures = measures;
        this.controls = controls;
        this.transitions = transitions;
        this.attestations = attestations;
    }

    @GET
    @Path("/measures")
    public Response measures(@BeanParam AskedTable asked, @BeanParam MeasureFilter filter) {
        return asked.of(Tables.MEASURES, cursor -> measures.measures(filter, Limit.MAX, cursor));
    }

    @GET
    @Path("/controls")
    public Response controls(@BeanParam AskedTable asked, @BeanParam ControlFilter filter) {
        return asked.of(Tables.CONTROLS, cursor -> controls.controls(filter, Limit.MAX, cursor));
    }

    @GET
    @Path("/controls/{id}/assessments")
    public Response assessments(String id, @BeanParam AskedTable asked, @BeanParam AssessmentFilter filter) {
        return asked.of(Tables.ASSESSMENTS, cursor -> controls.assessments(id, filter, Limit.MAX, cursor));
    }

    @GET
    @Path("/transitions")
    public Response transitions(@BeanParam AskedTable asked, @BeanParam TransitionFilter filter) {
        return asked.of(Tables.TRANSITIONS, cursor -> transitions.transitions(filter, Limit.MAX, cursor));
    }

    @GET
    @Path("/attestations")
    public Response attestations(@BeanParam AskedTable asked, @BeanParam AttestationFilter filter) {
        return asked.of(Tables.ATTESTATIONS, cursor -> attestations.attestations(filter, Limit.MAX, cursor));
    }
}
