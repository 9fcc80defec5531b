package io.holdfast.evidence.ledger;

import io.holdfast.contracts.Violation;
import io.holdfast.evidence.export.Export;
import io.holdfast.evidence.export.Exported;
import io.holdfast.evidence.export.Lines;
import io.holdfast.evidence.export.Selection;
import io.holdfast.evidence.list.Filters;
import io.holdfast.foundation.web.Problems;
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
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The ledger as a stream, for whoever judges it anew or takes it elsewhere. */
@Path("/v1/evidence/export")
@Tag(name = "Evidence")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class EvidenceExportResource {

    /** By bytes, so that everybody agrees on it, whatever the database's language. */
    private static final String ORDER = "subject collate \"C\", sequence";

    private final Export export;
    private final EvidenceRows rows;

    EvidenceExportResource(Export export, EvidenceRows rows) {
        this.export = export;
        this.rows = rows;
    }

    @GET
    @Produces(Export.NDJSON)
    @RunOnVirtualThread
    @Operation(
            summary = "Stored evidence as lines of JSON: subject by subject, each in the order of arrival",
            description =
                    "First {total}, then {sequence, recorded_at, event} for each event, last {end: true}: an answer"
                            + " without that was cut off. from (inclusive) and to (exclusive) limit the event's own time; with"
                            + " standing=true each subject's newest event of each kind before from is given as well. after is the"
                            + " sequence of the last line that was received, to go on behind it.")
    public StreamingOutput export(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String standing,
            @RestQuery @Nullable String after)
            throws SQLException {
        var wanted = new EvidenceExport(
                Filters.words(kind),
                Filters.instant("from", from),
                Filters.instant("to", to),
                Filters.flag("standing", standing));
        var selection = wanted.selection();
        if (after != null) {
            behind(after, selection);
        }
        return export.of(
                new Exported("sequence, recorded, event", "evidence", selection, ORDER, EvidenceExportResource::line));
    }

    private void behind(String after, Selection selection) throws SQLException {
        var sequence = Filters.number("after", after);
        var subject = rows.subject(sequence)
                .orElseThrow(() -> Problems.badRequest(
                        "nothing to go on behind", new Violation("after", "no event has this sequence")));
        selection.and("(subject collate \"C\", sequence) > (?, ?)", subject, sequence);
    }

    private static void line(ResultSet row, Lines out) throws SQLException, IOException {
        var recorded = row.getObject(2, OffsetDateTime.class).toInstant();
        out.text("{\"sequence\":" + row.getLong(1) + ",\"recorded_at\":\"" + recorded + "\",\"event\":")
                .stored(row.getBytes(3))
                .text("}");
    }
}
