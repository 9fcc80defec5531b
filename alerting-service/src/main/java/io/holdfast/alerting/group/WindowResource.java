package io.holdfast.alerting.group;

import static io.holdfast.foundation.web.Roles.ADMIN;
import static io.holdfast.foundation.web.Roles.AUDITOR;
import static io.holdfast.foundation.web.Roles.OPERATOR;
import static io.holdfast.foundation.web.Roles.VIEWER;

import io.holdfast.alerting.route.MuteKind;
import io.holdfast.alerting.web.Refusals;
import io.holdfast.foundation.web.IfMatch;
import io.holdfast.foundation.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Windows of one kind over HTTP; each kind has a path of its own. */
abstract class WindowResource {

    private final MuteKind kind;
    private final String path;
    private final WindowKeeping windows;

    WindowResource(MuteKind kind, String path, WindowKeeping windows) {
        this.kind = kind;
        this.path = path;
        this.windows = windows;
    }

    /** Newest first; {@code state} is PENDING, ACTIVE or EXPIRED, several with commas. */
    @GET
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Page<WindowView> list(
            @RestQuery @Nullable String state, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        return windows.page(kind, state, limit, cursor);
    }

    @POST
    @RolesAllowed({OPERATOR, ADMIN})
    public Response create(SecurityContext caller, @Nullable WindowBody body) {
        var author = caller.getUserPrincipal().getName();
        var created = windows.create(kind, Refusals.requireBody(body), author);
        return Response.created(URI.create(path + "/" + created.id()))
                .entity(created)
                .tag(IfMatch.tag(created.revision()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({VIEWER, OPERATOR, AUDITOR, ADMIN})
    public Response one(@RestPath UUID id) {
        return tagged(windows.one(kind, id));
    }

    /** Says anew what one hides and when; needs {@code If-Match}. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({OPERATOR, ADMIN})
    public Response change(
            @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable WindowBody body) {
        var seen = IfMatch.required(ifMatch);
        return tagged(windows.change(kind, id, seen, Refusals.requireBody(body)));
    }

    /** Ends it now; it stays to be seen. What it held back and still fails is told at once. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({OPERATOR, ADMIN})
    public void expire(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        windows.expire(kind, id, IfMatch.optional(ifMatch));
    }

    private static Response tagged(WindowView view) {
        return Response.ok(view).tag(IfMatch.tag(view.revision())).build();
    }
}
