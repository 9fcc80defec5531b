package io.holdfast.dashboard.view;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The views that are kept for the page of this request. In templates {@code cdi:views}. */
@Named
@ApplicationScoped
public class Views {

    private final CurrentVertxRequest current;

    Views(CurrentVertxRequest current) {
        this.current = current;
    }

    public List<SavedViews.View> getHere() {
        var request = current.getCurrent().request();
        var cookie = request.getCookie(ViewResource.COOKIE);
        return SavedViews.read(cookie == null ? null : cookie.getValue()).of(request.path());
    }
}
