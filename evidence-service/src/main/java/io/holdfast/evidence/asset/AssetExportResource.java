package io.holdfast.evidence.asset;

import io.holdfast.evidence.export.Export;
import io.holdfast.evidence.export.Exported;
import io.holdfast.evidence.export.Lines;
import io.holdfast.evidence.export.Selection;
import io.holdfast.evidence.list.Filters;
import io.holdfast.foundation.json.Json;
import io.holdfast.foundation.web.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All assets as a stream, as they are now. */
@Path("/v1/assets/export")
@Tag(name = "Assets")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class AssetExportResource {

    private final Export export;

    AssetExportResource(Export export) {
        this.export = export;
    }

    @GET
    @Produces(Export.NDJSON)
    @RunOnVirtualThread
    @Operation(
            summary = "Assets as lines of JSON, in the order of their uids' bytes",
            description = "First {total}, then {asset} for each, last {end: true}: an answer without that was cut off."
                    + " after is the uid of the last line that was received, to go on behind it.")
    public StreamingOutput export(@RestQuery @Nullable String kind, @RestQuery @Nullable String after) {
        var selection = new Selection();
        var kinds = Filters.words(kind);
        if (!kinds.isEmpty()) {
            selection.and("kind = any(?)", kinds);
        }
        if (after != null) {
            selection.and("uid collate \"C\" > ?", after);
        }
        return export.of(
                new Exported(AssetRows.COLUMNS, "asset", selection, "uid collate \"C\"", AssetExportResource::line));
    }

    private static void line(ResultSet row, Lines out) throws SQLException, IOException {
        out.text("{\"asset\":")
                .text(Json.mapper().writeValueAsString(AssetRows.asset(row)))
                .text("}");
    }
}
