package io.holdfast.control.view;

import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The rules, how they stand, and on which subjects. */
@Path("/v1/controls")
@Tag(name = "Controls")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class ControlsResource {

    private final Judgements judgements;
    private final Assessments assessments;

    ControlsResource(Judgements judgements, Assessments assessments) {
        this.judgements = judgements;
        this.assessments = assessments;
    }

    @GET
    public Page<ControlView> controls(
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String severity,
            @RestQuery @Nullable String measure,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        var statuses = Filter.among(Status.class, "status", status);
        var severities = Filter.among(Severity.class, "severity", severity);
        var chosen = judgements.now().controls().stream()
                .filter(each -> statuses.contains(each.status()) && severities.contains(each.severity()))
                .filter(each -> measure == null || each.measures().contains(measure))
                .toList();
        return CatalogPages.page(chosen, limit, cursor, ControlView::id);
    }

    @GET
    @Path("/{id}")
    public ControlDetailView control(String id) {
        return judgements.now().control(id).orElseThrow(() -> Problems.notFound("control", id));
    }

    /** The worst first. */
    @GET
    @Path("/{id}/assessments")
    public Page<AssessmentView> assessments(
            String id,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        control(id);
        var statuses = Filter.among(Status.class, "status", status);
        return assessments.page(id, statuses, subject, limit, cursor);
    }
}
