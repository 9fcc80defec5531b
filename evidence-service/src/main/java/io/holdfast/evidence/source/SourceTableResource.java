package io.holdfast.evidence.source;

import io.holdfast.foundation.web.Limit;
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

/** The sources as CSV or XLSX, whole instead of page by page. */
@Path("/v1/tables/sources")
@Tag(name = "Tables")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class SourceTableResource {

    private static final Table<Source> SOURCES = new Table<>(
            "sources",
            List.of(
                    new Column<>("id", Source::id),
                    new Column<>("title", Source::title),
                    new Column<>("owner", Source::owner),
                    new Column<>("interval", Source::interval),
                    new Column<>("last_seen_at", Source::lastSeenAt),
                    new Column<>("accepted", Source::accepted),
                    new Column<>("registered", Source::registered)));

    private final Sources sources;

    SourceTableResource(Sources sources) {
        this.sources = sources;
    }

    @GET
    @Operation(summary = "Sources by id as a table, registered or only seen")
    public Response sources(@BeanParam AskedTable asked) throws SQLException {
        return asked.of(SOURCES, cursor -> sources.page(Limit.MAX, cursor));
    }
}
