package io.holdfast.control.view;

import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
    private final When when;

    MeasuresResource(Judgements judgements, When when) {
        this.judgements = judgements;
        this.when = when;
    }

    @GET
    @Path("/declarations")
    public Page<DeclarationView> declarations(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return CatalogPages.page(judgements.now().declarations(), limit, cursor, DeclarationView::id);
    }

    @GET
    @Path("/measures")
    public Page<MeasureView> measures(
            @BeanParam MeasureFilter filter, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        var fits = filter.predicate();
        var chosen = judgements.at(when.moment(filter.at(), filter.knownAt())).measures().stream()
                .filter(fits)
                .toList();
        return CatalogPages.page(chosen, limit, cursor, MeasureView::id);
    }

    @GET
    @Path("/measures/{id}")
    public MeasureView measure(
            String id, @RestQuery @Nullable String at, @RestQuery("known_at") @Nullable String knownAt) {
        return judgements.at(when.moment(at, knownAt)).measure(id).orElseThrow(() -> Problems.notFound("measure", id));
    }
}
