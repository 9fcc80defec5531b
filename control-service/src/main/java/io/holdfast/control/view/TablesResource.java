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

    /** Each takes a look at all that a control's subjects went through. */
    private static final int HISTORIES_AT_ONCE = 20;

    private final MeasuresResource measures;
    private final ControlsResource controls;
    private final TransitionsResource transitions;
    private final AttestationsResource attestations;
    private final MatrixResource matrix;
    private final EffectivenessResource effectiveness;

    TablesResource(
            MeasuresResource measures,
            ControlsResource controls,
            TransitionsResource transitions,
            AttestationsResource attestations,
            MatrixResource matrix,
            EffectivenessResource effectiveness) {
        this.measures = measures;
        this.controls = controls;
        this.transitions = transitions;
        this.attestations = attestations;
        this.matrix = matrix;
        this.effectiveness = effectiveness;
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

    /** Its columns are the controls, so they are known when the first rows are. */
    @GET
    @Path("/matrix")
    public Response matrix(@BeanParam AskedTable asked, @BeanParam MatrixFilter filter) {
        var first = matrix.matrix(filter, Limit.MAX, null);
        var table = Tables.matrix(filter.among(
                first.controls().stream().map(MatrixView.ColumnView::id).toList()));
        return asked.of(table, cursor -> (cursor == null ? first : matrix.matrix(filter, Limit.MAX, cursor)).page());
    }

    @GET
    @Path("/effectiveness")
    public Response effectiveness(@BeanParam AskedTable asked, @BeanParam EffectivenessFilter filter) {
        return asked.of(Tables.EFFECTIVENESS, cursor -> effectiveness.effectiveness(filter, HISTORIES_AT_ONCE, cursor));
    }
}
