package io.holdfast.control.view;

import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalog in force. */
@Path("/v1/catalog")
@Tag(name = "Catalog")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class CatalogResource {

    private final CatalogInForce catalog;

    CatalogResource(CatalogInForce catalog) {
        this.catalog = catalog;
    }

    @GET
    public CatalogView catalog() {
        var loaded = catalog.loaded();
        var content = loaded.rules().catalog();
        var kinds = content.kinds().stream()
                .map(kind -> new CatalogView.KindView(kind.id(), kind.title()))
                .toList();
        return new CatalogView(
                content.version(),
                loaded.at(),
                kinds,
                content.controls().size(),
                content.measures().size(),
                content.declarations().size());
    }
}
