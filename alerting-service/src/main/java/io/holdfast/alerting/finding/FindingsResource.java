package io.holdfast.alerting.finding;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.AUDITOR;
import static io.holdfast.foundation.web.Roles.OPERATOR;
import static io.holdfast.foundation.web.Roles.VIEWER;

import io.holdfast.alerting.sql.Database;
import io.holdfast.foundation.web.IfMatch;
import io.holdfast.foundation.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The findings, to read. */
@Path("/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
class FindingsResource {

    private final Database database;
    private final FindingHandling handling;
    private final InstantSource clock;

    FindingsResource(Database database, FindingHandling handling, InstantSource clock) {
        this.database = database;
        this.handling = handling;
        this.clock = clock;
    }

    /** What fits, the newest change first unless sorted otherwise. */
    @GET
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Page<FindingView> list(
            @BeanParam FindingQuery query,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            SecurityContext caller) {
        var search = query.page(caller.getUserPrincipal().getName(), limit, cursor);
        return database.answer(search::page);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Summary summary() {
        var now = clock.instant();
        return database.answer(transaction -> Summary.read(transaction, now));
    }

    /** One finding with its timeline and its {@code ETag}. */
    @GET
    @Path("/{id}")
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Response one(@RestPath UUID id) {
        return tagged(handling.detail(id));
    }

    static Response tagged(FindingDetail detail) {
        return Response.ok(detail).tag(IfMatch.tag(detail.finding().revision())).build();
    }
}
