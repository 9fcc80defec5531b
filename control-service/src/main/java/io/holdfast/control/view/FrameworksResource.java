package io.holdfast.control.view;

import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What of laws and standards the controls serve. */
@Path("/v1/frameworks")
@Tag(name = "Frameworks")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class FrameworksResource {

    private final Judgements judgements;

    FrameworksResource(Judgements judgements) {
        this.judgements = judgements;
    }

    @GET
    public Page<FrameworkView> frameworks(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return CatalogPages.page(judgements.now().frameworks(), limit, cursor, FrameworkView::id);
    }

    @GET
    @Path("/{id}")
    public FrameworkView framework(String id) {
        return judgements.now().frameworks().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("framework", id));
    }
}
