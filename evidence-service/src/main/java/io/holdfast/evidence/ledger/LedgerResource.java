package io.holdfast.evidence.ledger;

import io.holdfast.evidence.ledger.EvidenceRows.EvidenceView;
import io.holdfast.evidence.list.Filters;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The evidence that the ledger holds. */
@Path("/v1/evidence")
@Tag(name = "Evidence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class LedgerResource {

    private final EvidenceRows rows;

    LedgerResource(EvidenceRows rows) {
        this.rows = rows;
    }

    @GET
    @Operation(
            summary = "Stored evidence, newest first",
            description = "from (inclusive) and to (exclusive) limit the event's own time")
    public Page<EvidenceView> list(
            @BeanParam EvidenceFilter filter, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor)
            throws SQLException {
        var size = Filters.limit(limit);
        var found = rows.list(filter.read(), Filters.before(cursor), size + 1);
        return Page.of(found, size, last -> Cursor.of(last.sequence()));
    }
}
