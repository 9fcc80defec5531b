package io.holdfast.alerting.finding;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.AUDITOR;
import static io.holdfast.foundation.web.Roles.OPERATOR;
import static io.holdfast.foundation.web.Roles.VIEWER;

import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.table.AskedTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    public Response findings(@BeanParam AskedTable asked, @BeanParam FindingQuery query, SecurityContext caller) {
        var user = caller.getUserPrincipal().getName();
        return database.answer(transaction -> {
            // All pages are of one moment: a finding that changes meanwhile would move to a page that was read already.
            Sql.of("set transaction isolation level repeatable read").execute(transaction);
            return asked.of(FindingTable.FINDINGS, cursor -> query.page(user, Limit.MAX, cursor)
                    .page(transaction));
        });
    }
}
