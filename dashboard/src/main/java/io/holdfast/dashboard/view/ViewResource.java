package io.holdfast.dashboard.view;

import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.request.LocalPath;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Keeps a page with its filters under a name, in a cookie of who looks: the dashboard itself remembers nothing. */
@Path("/views")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class ViewResource {

    static final String COOKIE = "holdfast_views";
    private static final Duration KEPT = Duration.ofDays(365);

    @POST
    public Response keep(
            @RestForm @Nullable String name,
            @RestForm @Nullable String to,
            @RestCookie(COOKIE) @Nullable String kept,
            UriInfo uri) {
        var here = LocalPath.of(to);
        return answer(here, SavedViews.read(kept).with(name == null ? "" : name, here), uri);
    }

    @POST
    @Path("/forget")
    public Response forget(
            @RestForm @Nullable String name,
            @RestForm @Nullable String to,
            @RestCookie(COOKIE) @Nullable String kept,
            UriInfo uri) {
        return answer(LocalPath.of(to), SavedViews.read(kept).without(name == null ? "" : name), uri);
    }

    private static Response answer(String here, SavedViews views, UriInfo uri) {
        return Response.seeOther(URI.create(here))
                .cookie(new NewCookie.Builder(COOKIE)
                        .value(views.written())
                        .path("/")
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.STRICT)
                        .secure("https".equals(uri.getRequestUri().getScheme()))
                        .maxAge(views.views().isEmpty() ? 0 : Math.toIntExact(KEPT.toSeconds()))
                        .build())
                .build();
    }
}
