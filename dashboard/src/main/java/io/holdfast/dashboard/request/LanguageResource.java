package io.holdfast.dashboard.request;

import io.holdfast.dashboard.words.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The switch of languages: keeps the choice in a cookie and shows the same page again. */
@Path("/language")
@PermitAll
class LanguageResource {

    static final String COOKIE = "holdfast_language";
    private static final Duration KEPT = Duration.ofDays(365);

    @POST
    public Response choose(@RestForm @Nullable String language, @RestForm @Nullable String to, UriInfo uri) {
        var back = Response.seeOther(URI.create(LocalPath.of(to)));
        Language.ofTag(language == null ? "" : language).ifPresent(chosen -> back.cookie(cookie(chosen, uri)));
        return back.build();
    }

    private static NewCookie cookie(Language chosen, UriInfo uri) {
        return new NewCookie.Builder(COOKIE)
                .value(chosen.tag())
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure("https".equals(uri.getRequestUri().getScheme()))
                .maxAge(Math.toIntExact(KEPT.toSeconds()))
                .build();
    }
}
