package io.holdfast.dashboard.failure;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Pages that break, which the dashboard itself has none of. */
@Path("/test")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class BrokenResource {

    static final String INSIDE = "what only the log may say";

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException(INSIDE);
    }

    @GET
    @Path("/refused")
    public String refused() {
        throw new InternalServerErrorException(INSIDE);
    }
}
