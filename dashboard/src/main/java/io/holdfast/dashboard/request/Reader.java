package io.holdfast.dashboard.request;

import io.holdfast.dashboard.words.Language;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/** Who reads the page of this request, known or not: in which language, at which address. In templates {@code cdi:reader}. */
@Named
@ApplicationScoped
public class Reader {

    private final CurrentVertxRequest current;

    Reader(CurrentVertxRequest current) {
        this.current = current;
    }

    /** English where no request is being answered, as while starting. */
    public Language getLanguage() {
        return request().map(Reader::language).orElse(Language.ENGLISH);
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    /** Path and query of the page; of what answers a form, which has no address of its own, the overview's. */
    public String getAddress() {
        return request()
                .filter(request -> request.method().equals(HttpMethod.GET))
                .map(HttpServerRequest::uri)
                .orElse("/");
    }

    private Optional<HttpServerRequest> request() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent()).map(routing -> routing.request())
                : Optional.empty();
    }

    private static Language language(HttpServerRequest request) {
        var chosen = request.getCookie(LanguageResource.COOKIE);
        return LanguagePolicy.choose(
                chosen == null ? null : chosen.getValue(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
