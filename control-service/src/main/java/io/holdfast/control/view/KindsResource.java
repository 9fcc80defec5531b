package io.holdfast.control.view;

import io.holdfast.control.catalog.EvidenceKind;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The kinds of evidence, each with what its data may say. */
@Path("/v1/catalog/kinds")
@Tag(name = "Catalog")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class KindsResource {

    private final CatalogInForce catalog;

    KindsResource(CatalogInForce catalog) {
        this.catalog = catalog;
    }

    /**
     * A kind, for whoever is to give evidence of it.
     *
     * @param subject what the evidence is about, in words for people
     * @param schema JSON Schema (draft 2020-12) of the event's data
     */
    record KindDetailView(
            String kind,
            String title,
            @Nullable String description,
            @Nullable String subject,
            EvidenceKind.Collection collection,
            Map<String, Object> schema,
            Map<String, Object> example) {}

    @GET
    @Path("/{kind}")
    public KindDetailView kind(String kind) {
        var found = catalog.rules().catalog().kind(kind).orElseThrow(() -> Problems.notFound("kind", kind));
        return new KindDetailView(
                found.id(),
                found.title(),
                found.description(),
                found.subject(),
                found.collection(),
                found.schema(),
                found.example());
    }
}
