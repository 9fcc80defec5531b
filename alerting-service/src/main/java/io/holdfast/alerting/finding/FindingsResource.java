package io.holdfast.alerting.finding;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.AUDITOR;
import static io.holdfast.foundation.web.Roles.OPERATOR;
import static io.holdfast.foundation.web.Roles.VIEWER;

import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.web.Choice;
import io.holdfast.alerting.web.IfMatch;
import io.holdfast.alerting.web.Refusals;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The findings, to read and to handle. */
@Path("/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class FindingsResource {

    private final Database database;
    private final FindingHandling handling;

    FindingsResource(Database database, FindingHandling handling) {
        this.database = database;
        this.handling = handling;
    }

    /** Newest change first; {@code status}, {@code severity} and {@code condition} take several values with commas. */
    @GET
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Page<FindingView> list(
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String severity,
            @RestQuery @Nullable String condition,
            @RestQuery @Nullable String control,
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        var search = new FindingSearch(
                Choice.among(State.class, "status", status),
                Choice.among(Severity.class, "severity", severity),
                Choice.among(Status.class, "condition", condition),
                control,
                subject,
                Limit.of(limit),
                Cursor.parse(cursor, 2));
        return database.answer(search::page);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public FindingCounts.Summary summary() {
        return database.answer(FindingCounts::read).summary();
    }

    /** One finding with its timeline and its {@code ETag}. */
    @GET
    @Path("/{id}")
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Response one(@RestPath UUID id) {
        return tagged(handling.detail(id));
    }

    /** Says that the caller looks after it; needs {@code If-Match}. 409 when it is resolved or acknowledged already. */
    @POST
    @Path("/{id}/acknowledge")
    @RolesAllowed({OPERATOR, ADMIN})
    public Response acknowledge(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SecurityContext caller,
            Remark.@Nullable Acknowledgement body) {
        var seen = IfMatch.required(ifMatch);
        var comment = body == null ? null : body.checked();
        return tagged(handling.acknowledge(id, seen, caller.getUserPrincipal().getName(), comment));
    }

    /** Adds to the timeline of a finding in any state. */
    @POST
    @Path("/{id}/comment")
    @RolesAllowed({OPERATOR, ADMIN})
    public Response comment(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SecurityContext caller,
            Remark.@Nullable Comment body) {
        var text = Refusals.requireBody(body).checked();
        var seen = IfMatch.optional(ifMatch);
        return tagged(handling.comment(id, seen, caller.getUserPrincipal().getName(), text));
    }

    private static Response tagged(FindingDetail detail) {
        return Response.ok(detail).tag(IfMatch.tag(detail.finding().revision())).build();
    }
}
