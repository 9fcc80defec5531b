package io.holdfast.control.view;

import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Roles;
import io.holdfast.foundation.web.table.TableAnswer;
import io.holdfast.foundation.web.table.TableFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

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

    TablesResource(MeasuresResource measures, ControlsResource controls, TransitionsResource transitions) {
        this.measures = measures;
        this.controls = controls;
        this.transitions = transitions;
    }

    @GET
    @Path("/measures")
    public Response measures(
            @RestQuery @Nullable String format,
            @RestQuery @Nullable String declaration,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String section,
            @RestQuery @Nullable String assurance,
            @RestQuery("q") @Nullable String text,
            @RestQuery @Nullable String at,
            @RestQuery("known_at") @Nullable String knownAt,
            @Context HttpHeaders headers) {
        return TableAnswer.of(
                TableFormat.of(format, headers.getAcceptableMediaTypes()),
                Tables.MEASURES,
                cursor -> measures.measures(
                        declaration, status, section, assurance, text, at, knownAt, Limit.MAX, cursor));
    }

    @GET
    @Path("/controls")
    public Response controls(
            @RestQuery @Nullable String format,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String severity,
            @RestQuery @Nullable String measure,
            @RestQuery @Nullable String at,
            @RestQuery("known_at") @Nullable String knownAt,
            @Context HttpHeaders headers) {
        return TableAnswer.of(
                TableFormat.of(format, headers.getAcceptableMediaTypes()),
                Tables.CONTROLS,
                cursor -> controls.controls(status, severity, measure, at, knownAt, Limit.MAX, cursor));
    }

    @GET
    @Path("/controls/{id}/assessments")
    public Response assessments(
            String id,
            @RestQuery @Nullable String format,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String subject,
            @RestQuery("due_soon") @Nullable String dueSoon,
            @RestQuery @Nullable String at,
            @RestQuery("known_at") @Nullable String knownAt,
            @Context HttpHeaders headers) {
        return TableAnswer.of(
                TableFormat.of(format, headers.getAcceptableMediaTypes()),
                Tables.ASSESSMENTS,
                cursor -> controls.assessments(id, status, subject, dueSoon, at, knownAt, Limit.MAX, cursor));
    }

    @GET
    @Path("/transitions")
    public Response transitions(
            @RestQuery @Nullable String format,
            @RestQuery @Nullable String control,
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable String status,
            @Context HttpHeaders headers) {
        return TableAnswer.of(
                TableFormat.of(format, headers.getAcceptableMediaTypes()),
                Tables.TRANSITIONS,
                cursor -> transitions.transitions(control, subject, status, Limit.MAX, cursor));
    }
}
