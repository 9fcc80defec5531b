package io.holdfast.dashboard.access;

import io.holdfast.dashboard.request.Reader;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a change that another site's page sent. Browsers state the origin of every POST; together with the cookie's
 * SameSite=Strict no forged request gets through (OWASP CSRF prevention, "verifying origin with standard headers").
 */
class SameOrigin {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Reader reader;

    SameOrigin(Reader reader) {
        this.reader = reader;
    }

    @ServerRequestFilter
    @Nullable
    public Response check(ContainerRequestContext request) {
        if (READING.contains(request.getMethod())) {
            return null;
        }
        var words = reader.getLanguage().words(AccessMessages.class);
        var own = request.getHeaderString(HttpHeaders.HOST);
        return own != null && own.equals(authority(request.getHeaderString("Origin")))
                ? null
                : Refusals.page(403, new Notice(words.elsewhere(), words.elsewhereDetail()));
    }

    static @Nullable String authority(@Nullable String origin) {
        if (origin == null) {
            return null;
        }
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException notAnOrigin) {
            return null;
        }
    }
}
