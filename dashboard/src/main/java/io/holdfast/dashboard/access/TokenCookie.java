package io.holdfast.dashboard.access;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;

/** The cookie that carries the token: unreadable for scripts, never sent along from other sites. */
final class TokenCookie {

    /** Also named in application.properties, where smallrye-jwt reads it. */
    static final String NAME = "holdfast_token";

    private TokenCookie() {}

    static NewCookie of(String token, Duration lifetime, UriInfo uri) {
        return cookie(token, Math.toIntExact(lifetime.toSeconds()), uri);
    }

    static NewCookie gone(UriInfo uri) {
        return cookie("", 0, uri);
    }

    private static NewCookie cookie(String value, int maxAge, UriInfo uri) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure("https".equals(uri.getRequestUri().getScheme()))
                .maxAge(maxAge)
                .build();
    }
}
