package io.holdfast.control.view;

import io.holdfast.foundation.web.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What everybody may see, without a token. Closed unless the settings name a declaration. */
@Path("/v1/public/declarations")
@Tag(name = "Public")
@PermitAll
class PublicResource {

    private final PublicDeclarations declarations;
    private final PublicSettings settings;

    PublicResource(PublicDeclarations declarations, PublicSettings settings) {
        this.declarations = declarations;
        this.settings = settings;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Which measures of a declaration hold, for everybody")
    public Response declaration(String id) {
        var found = declarations.find(id).orElseThrow(() -> Problems.notFound("public declaration", id));
        return Response.ok(found)
                .header("Cache-Control", "public, max-age=" + settings.keepFor().toSeconds())
                .build();
    }
}
