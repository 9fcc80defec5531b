package io.holdfast.control.exception;

import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Roles;
import io.holdfast.foundation.web.table.AskedTable;
import io.holdfast.foundation.web.table.Column;
import io.holdfast.foundation.web.table.Table;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The exceptions as CSV or XLSX, with the same filters, whole instead of page by page. */
@Path("/v1/tables/exceptions")
@Tag(name = "Tables")
@Blocking
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class ExceptionTableResource {

    private static final Table<ExceptionView> EXCEPTIONS = new Table<>(
            "exceptions",
            List.of(
                    new Column<>("id", ExceptionView::id),
                    new Column<>("control_id", ExceptionView::controlId),
                    new Column<>("subject", ExceptionView::subject),
                    new Column<>("reason", ExceptionView::reason),
                    new Column<>("state", ExceptionView::state),
                    new Column<>("requested_by", ExceptionView::requestedBy),
                    new Column<>("requested_at", ExceptionView::requestedAt),
                    new Column<>("expires_at", ExceptionView::expiresAt),
                    new Column<>("decided_by", ExceptionView::decidedBy),
                    new Column<>("decided_at", ExceptionView::decidedAt)));

    private final Exceptions exceptions;

    ExceptionTableResource(Exceptions exceptions) {
        this.exceptions = exceptions;
    }

    @GET
    public Response exceptions(@BeanParam AskedTable asked, @BeanParam ExceptionFilter filter) {
        return asked.of(EXCEPTIONS, cursor -> exceptions.page(filter, Limit.MAX, cursor));
    }
}
