package io.holdfast.control.view;

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

/** The promises and how well they are kept. */
@Path("/v1")
@Tag(name = "Measures")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class MeasuresResource {

    private final Judgements judgements;

    MeasuresResource(Judgements judgements) {
        this.judgements = judgements;
    }

    @GET
    @Path("/declarations")
    public Page<DeclarationView> declarations(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return CatalogPages.page(judgements.now().declarations(), limit, cursor, DeclarationView::id);
    }

    @GET
    @Path("/measures")
    public Page<MeasureView> measures(
            @RestQuery @Nullable String declaration,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String section,
            @RestQuery("q") @Nullable String text,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        var statuses = Filter.among(Status.class, "status", status);
        var chosen = judgements.now().measures().stream()
                .filter(each -> Filter.is(each.declaration(), declaration))
                .filter(each -> Filter.is(each.section(), section))
                .filter(each -> statuses.contains(each.status()))
                .filter(each -> Filter.contains(each.id() + " " + each.section() + " " + each.text(), text))
                .toList();
        return CatalogPages.page(chosen, limit, cursor, MeasureView::id);
    }

    @GET
    @Path("/measures/{id}")
    public MeasureView measure(String id) {
        return judgements.now().measure(id).orElseThrow(() -> Problems.notFound("measure", id));
    }
}
