package io.holdfast.evidence.ledger;

import io.holdfast.evidence.ledger.EvidenceRows.EvidenceLine;
import io.holdfast.evidence.list.Filters;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Roles;
import io.holdfast.foundation.web.table.AskedTable;
import io.holdfast.foundation.web.table.Column;
import io.holdfast.foundation.web.table.Table;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The evidence as CSV or XLSX, with the same filters, whole instead of page by page. */
@Path("/v1/tables/evidence")
@Tag(name = "Tables")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class EvidenceTableResource {

    private static final Table<EvidenceLine> EVIDENCE = new Table<>(
            "evidence",
            List.of(
                    new Column<>("sequence", EvidenceLine::sequence),
                    new Column<>("source", EvidenceLine::source),
                    new Column<>("id", EvidenceLine::id),
                    new Column<>("type", EvidenceLine::type),
                    new Column<>("subject", EvidenceLine::subject),
                    new Column<>("time", EvidenceLine::time),
                    new Column<>("ledgered_at", EvidenceLine::ledgeredAt),
                    new Column<>("data", EvidenceLine::data)));

    private final EvidenceRows rows;

    EvidenceTableResource(EvidenceRows rows) {
        this.rows = rows;
    }

    @GET
    @Operation(
            summary = "Stored evidence as a table, newest first",
            description =
                    "data is its beginning only where it is long; /v1/evidence and /v1/evidence/export have it whole")
    public Response evidence(@BeanParam AskedTable asked, @BeanParam EvidenceFilter filter) throws SQLException {
        var wanted = filter.read();
        return asked.of(EVIDENCE, cursor -> page(wanted, cursor));
    }

    private Page<EvidenceLine> page(EvidenceRows.Filter wanted, @Nullable String cursor) throws SQLException {
        var found = rows.lines(wanted, Filters.before(cursor), Limit.MAX + 1);
        return Page.of(found, Limit.MAX, last -> Cursor.of(last.sequence()));
    }
}
