package io.holdfast.alerting.channel.alertmanager;

import io.holdfast.alerting.channel.http.HttpCall;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the Alertmanager is.
 *
 * @param url its base, without {@code /api/v2}
 * @param token a bearer token, where something in front of it asks for one
 */
record AlertmanagerSettings(URI url, @Nullable String token) {

    HttpCall call(String alerts) {
        var base = url.toString().replaceAll("/+$", "");
        var headers = token == null
                ? Map.of("Content-Type", "application/json")
                : Map.of("Content-Type", "application/json", "Authorization", "Bearer " + token);
        return HttpCall.post(
                URI.create(base + "/api/v2/alerts"), headers, alerts, token == null ? List.of() : List.of(token));
    }

    @Override
    public String toString() {
        return "an Alertmanager at " + url.getHost();
    }
}
