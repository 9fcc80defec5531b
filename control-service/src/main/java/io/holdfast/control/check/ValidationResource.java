package io.holdfast.control.check;

import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks a catalog that somebody sends, and puts nothing into force. */
@Path("/v1/catalog/validate")
@Tag(name = "Catalog")
@Blocking
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
class ValidationResource {

    /** A check takes a second or two of every core, on a machine that has evidence to judge. */
    private final Semaphore turn = new Semaphore(1);

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Check a catalog's files, and run its control tests")
    public Report validate(Bundle bundle) {
        return checked(() -> bundle);
    }

    @POST
    @Consumes("application/zip")
    @Operation(summary = "The same for a ZIP archive of the catalog's directory")
    public Report validate(byte[] archive) {
        return checked(() -> Bundle.unzipped(archive));
    }

    @FunctionalInterface
    private interface Sent {
        Bundle bundle() throws Bundle.Unreadable;
    }

    private Report checked(Sent sent) {
        if (!turn.tryAcquire()) {
            throw busy();
        }
        try {
            return Check.of(sent.bundle().catalog()).report();
        } catch (Bundle.Unreadable unreadable) {
            throw Problems.badRequest(String.valueOf(unreadable.getMessage()));
        } finally {
            turn.release();
        }
    }

    private static HttpProblem busy() {
        return Problems.builder("busy", 503, "Busy", "another catalog is being checked, ask again")
                .withHeader("Retry-After", "2")
                .build();
    }
}
