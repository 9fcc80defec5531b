package io.holdfast.alerting.group;

import io.holdfast.alerting.route.MuteKind;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Planned times in which things may fail. What fails before and after one is not told again; what began to fail in it and
 * still fails at its end is.
 */
@Path(MaintenanceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class MaintenanceResource extends WindowResource {

    static final String PATH = "/v1/maintenance";

    MaintenanceResource(WindowKeeping windows) {
        super(MuteKind.MAINTENANCE, PATH, windows);
    }
}
