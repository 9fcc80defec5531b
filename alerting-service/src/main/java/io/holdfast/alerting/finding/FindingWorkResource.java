package io.holdfast.alerting.finding;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.OPERATOR;

import io.holdfast.alerting.web.Refusals;
import io.holdfast.foundation.web.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * What people do with findings. Every change but a comment needs {@code If-Match} with the ETag of what was seen; 409
 * says that the finding is in no state for it.
 */
@Path("/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({OPERATOR, ADMIN})
class FindingWorkResource {

    private final FindingHandling handling;
    private final BulkHandling bulk;
    private final InstantSource clock;

    FindingWorkResource(FindingHandling handling, BulkHandling bulk, InstantSource clock) {
        this.handling = handling;
        this.bulk = bulk;
        this.clock = clock;
    }

    /** Says that the caller looks after it. */
    @POST
    @Path("/{id}/acknowledge")
    public Response acknowledge(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SecurityContext caller,
            Bodies.@Nullable Commented body) {
        return handle(id, ifMatch, caller, new Command.Acknowledge(Bodies.Commented.of(body)));
    }

    /** Gives it to somebody; to nobody when {@code to} is null. */
    @POST
    @Path("/{id}/assign")
    public Response assign(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SecurityContext caller,
            Bodies.@Nullable Assigned body) {
        return handle(id, ifMatch, caller, Refusals.requireBody(body).command());
    }

    /** Says that the caller works on it; what is nobody's becomes the caller's. */
    @POST
    @Path("/{id}/start")
    public Response start(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SecurityContext caller,
            Bodies.@Nullable Commented body) {
        return handle(id, ifMatch, caller, new Command.Start(Bodies.Commented.of(body)));
    }

    /** Says that it is fixed; only evidence resolves it. */
    @POST
    @Path("/{id}/fixed")
    public Response fixed(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SecurityContext caller,
            Bodies.@Nullable Commented body) {
        return handle(id, ifMatch, caller, new Command.Fixed(Bodies.Commented.of(body)));
    }

    /** Ends it without proof. No machine opens it again while the subject goes on failing. */
    @POST
    @Path("/{id}/close")
    public Response close(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SecurityContext caller,
            Bodies.@Nullable Closed body) {
        return handle(id, ifMatch, caller, Refusals.requireBody(body).command());
    }

    /** Takes back that it is closed or fixed. */
    @POST
    @Path("/{id}/reopen")
    public Response reopen(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SecurityContext caller,
            Bodies.@Nullable Commented body) {
        return handle(id, ifMatch, caller, new Command.Reopen(Bodies.Commented.of(body)));
    }

    /** Sets until when it should be resolved; no rule moves it from then on. */
    @POST
    @Path("/{id}/due")
    public Response due(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SecurityContext caller,
            Bodies.@Nullable DueDate body) {
        return handle(id, ifMatch, caller, Refusals.requireBody(body).command(clock.instant()));
    }

    /** Adds to the timeline of a finding in any state. */
    @POST
    @Path("/{id}/comment")
    public Response comment(
            @RestPath UUID id,
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SecurityContext caller,
            Bodies.@Nullable Text body) {
        var command = Refusals.requireBody(body).command();
        return FindingsResource.tagged(handling.handle(id, IfMatch.optional(ifMatch), user(caller), command));
    }

    /** The same with up to 500 findings; each is done or refused by itself. */
    @POST
    @Path("/bulk")
    public BulkHandling.Result bulk(SecurityContext caller, BulkHandling.@Nullable Body body) {
        return bulk.handle(Refusals.requireBody(body), user(caller));
    }

    private Response handle(UUID id, @Nullable String ifMatch, SecurityContext caller, Command command) {
        return FindingsResource.tagged(handling.handle(id, IfMatch.required(ifMatch), user(caller), command));
    }

    private static String user(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }
}
