package io.holdfast.alerting.group;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.AUDITOR;
import static io.holdfast.foundation.web.Roles.OPERATOR;
import static io.holdfast.foundation.web.Roles.VIEWER;

import io.holdfast.alerting.route.RouteDocument;
import io.holdfast.alerting.web.Refusals;
import io.holdfast.foundation.web.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The routes: one document, read and replaced as a whole. */
@Path("/v1/routes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class RoutesResource {

    private final RouteKeeping routes;
    private final RouteTrial trial;

    RoutesResource(RouteKeeping routes, RouteTrial trial) {
        this.routes = routes;
        this.trial = trial;
    }

    /** What holds now; the built-in routes while nobody has saved any. */
    @GET
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Response read() {
        return tagged(routes.read());
    }

    /** Replaces the routes; needs {@code If-Match}. 422 names everything that is wrong by its path. */
    @PUT
    @RolesAllowed(ADMIN)
    public Response replace(
            @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            SecurityContext caller,
            @Nullable RouteDocument body) {
        var seen = IfMatch.required(ifMatch);
        var user = caller.getUserPrincipal().getName();
        return tagged(routes.replace(seen, Refusals.requireBody(body), user));
    }

    /** Which ways a finding, or whatever has these labels, goes, and why. Nothing is told. */
    @POST
    @Path("/test")
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public RouteTrial.Answer test(RouteTrial.@Nullable Question body) {
        return trial.answer(Refusals.requireBody(body));
    }

    private static Response tagged(RouteKeeping.Shown shown) {
        return Response.ok(shown.document()).tag(IfMatch.tag(shown.revision())).build();
    }
}
