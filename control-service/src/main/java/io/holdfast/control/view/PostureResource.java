package io.holdfast.control.view;

import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How things stand, in one answer. */
@Path("/v1/posture")
@Tag(name = "Posture")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class PostureResource {

    private final Posture posture;

    PostureResource(Posture posture) {
        this.posture = posture;
    }

    @GET
    public PostureView posture() {
        return posture.now();
    }
}
