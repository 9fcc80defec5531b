package io.holdfast.alerting.finding;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.AUDITOR;
import static io.holdfast.foundation.web.Roles.OPERATOR;
import static io.holdfast.foundation.web.Roles.VIEWER;

import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.foundation.web.DatabaseAway;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.table.TableAnswer;
import io.holdfast.foundation.web.table.TableFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The findings as CSV or XLSX, with the same filters, whole instead of page by page. The usual way here is to ask the list
 * itself with {@code ?format=csv} or {@code xlsx}, or to accept {@code text/csv}.
 */
@Path("/v1/tables")
@Tag(name = "Tables")
@RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
class TablesResource {

    private final Database database;

    TablesResource(Database database) {
        this.database = database;
    }

    @GET
    @Path("/findings")
    public Response findings(
            @RestQuery @Nullable String format,
            @BeanParam FindingQuery query,
            SecurityContext caller,
            @Context HttpHeaders headers) {
        var as = TableFormat.of(format, headers.getAcceptableMediaTypes());
        var user = caller.getUserPrincipal().getName();
        return database.answer(transaction -> {
            // All pages are of one moment: a finding that changes meanwhile would move to a page that was read already.
            Sql.of("set transaction isolation level repeatable read").execute(transaction);
            return TableAnswer.of(as, FindingTable.FINDINGS, cursor -> page(transaction, query, user, cursor));
        });
    }

    private static Page<FindingView> page(
            Connection transaction, FindingQuery query, String user, @Nullable String cursor) {
        try {
            return query.page(user, Limit.MAX, cursor).page(transaction);
        } catch (SQLException away) {
            throw new DatabaseAway(away);
        }
    }
}
