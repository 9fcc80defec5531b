package io.holdfast.evidence.deadletter;

import io.holdfast.evidence.list.Filters;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The dead letters, for people who look what went wrong. */
@Path("/v1/dead-letters")
@Tag(name = "Dead letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class DeadLetterResource {

    private final DeadLetters letters;

    DeadLetterResource(DeadLetters letters) {
        this.letters = letters;
    }

    @GET
    @Operation(summary = "Inputs that could not be accepted, newest first")
    public Page<StoredLetter> list(
            @RestQuery @Nullable String reason,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor)
            throws SQLException {
        var size = Filters.limit(limit);
        var filter = new DeadLetters.Filter(
                Filters.words(reason), Filters.names("status", status, StoredLetter.Status.class));
        var rows = letters.list(filter, Filters.before(cursor), size + 1);
        return Page.of(rows, size, last -> Cursor.of(last.sequence()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One dead letter, whole")
    public StoredLetter get(@RestPath String id) throws SQLException {
        return letters.find(id).orElseThrow(() -> Problems.notFound("dead letter", id));
    }
}
