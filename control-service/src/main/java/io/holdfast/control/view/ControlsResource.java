package io.holdfast.control.view;

import io.holdfast.control.history.Moment;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
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
    private final PastAssessments pastAssessments;
    private final When when;

    ControlsResource(Judgements judgements, Assessments assessments, PastAssessments pastAssessments, When when) {
        this.judgements = judgements;
        this.assessments = assessments;
        this.pastAssessments = pastAssessments;
        this.when = when;
    }

    @GET
    public Page<ControlView> controls(
            @BeanParam ControlFilter filter, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        var fits = filter.predicate();
        var chosen = judgements.at(when.moment(filter.at(), filter.knownAt())).controls().stream()
                .filter(fits)
                .toList();
        return CatalogPages.page(chosen, limit, cursor, ControlView::id);
    }

    @GET
    @Path("/{id}")
    public ControlDetailView control(
            String id, @RestQuery @Nullable String at, @RestQuery("known_at") @Nullable String knownAt) {
        return control(id, when.moment(at, knownAt));
    }

    /** The worst first. */
    @GET
    @Path("/{id}/assessments")
    public Page<AssessmentView> assessments(
            String id,
            @BeanParam AssessmentFilter filter,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        var moment = when.moment(filter.at(), filter.knownAt());
        var choice = filter.of(id);
        control(id, moment);
        return moment.map(then -> pastAssessments.page(choice, then, limit, cursor))
                .orElseGet(() -> assessments.page(choice, limit, cursor));
    }

    private ControlDetailView control(String id, Optional<Moment> moment) {
        return judgements.at(moment, id).control(id).orElseThrow(() -> Problems.notFound("control", id));
    }
}
