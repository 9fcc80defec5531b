package io.holdfast.alerting.audit;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.AUDITOR;
import static io.holdfast.foundation.web.Roles.OPERATOR;
import static io.holdfast.foundation.web.Roles.VIEWER;

import io.holdfast.alerting.sql.Database;
import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.DatabaseAway;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The reconciliations, to read and to ask for. */
@Path("/v1/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
class ReconciliationsResource {

    private final Database database;
    private final Reconciler reconciler;

    ReconciliationsResource(Database database, Reconciler reconciler) {
        this.database = database;
        this.reconciler = reconciler;
    }

    /** The newest first. */
    @GET
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Page<Reconciliation> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        var after = after(Cursor.parse(cursor, 2));
        var most = Limit.of(limit);
        return database.answer(transaction -> Reconciliations.page(transaction, after, most));
    }

    /** Compares and repairs now, and answers with what that came to; 409 while it is being done already. */
    @POST
    @ResponseStatus(201)
    @RolesAllowed(ADMIN)
    public Reconciliation run(SecurityContext caller) {
        try {
            return reconciler
                    .run(caller.getUserPrincipal().getName())
                    .orElseThrow(() -> Problems.of(
                            "conflict", 409, "Conflict", "a reconciliation is being made already", List.of()));
        } catch (SQLException away) {
            throw new DatabaseAway(away);
        } catch (KafkaException away) {
            throw Problems.builder("broker-away", 503, "Service unavailable", "the transitions can not be read now")
                    .withHeader("Retry-After", "30")
                    .build();
        }
    }

    private static Reconciliations.@Nullable After after(List<String> key) {
        if (key.isEmpty()) {
            return null;
        }
        try {
            return new Reconciliations.After(Instant.parse(key.getFirst()), UUID.fromString(key.getLast()));
        } catch (DateTimeException | IllegalArgumentException foreign) {
            throw Problems.badRequest(
                    "not a cursor of this list", new Violation("cursor", "use the 'next' of the last page"));
        }
    }
}
