package io.holdfast.alerting.channel.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.holdfast.alerting.notify.Trace;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param secrets what must not be seen in anything that is kept of it, wherever it stands
 * @param calls among how many calls the patience of one attempt is shared, so that all of them end before its lease does
 */
public record HttpCall(
        String method, URI url, Map<String, String> headers, String body, List<String> secrets, int calls) {

    private static final String HIDDEN = "***";

    public HttpCall {
        headers = Map.copyOf(headers);
        secrets = secrets.stream()
                // A single character keeps nothing secret, and is everywhere: the path of a bare host is a slash.
                .filter(secret -> secret.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    public static HttpCall post(URI url, Map<String, String> headers, String body, List<String> secrets) {
        return new HttpCall("POST", url, headers, body, secrets, 1);
    }

    public static HttpCall get(URI url, Map<String, String> headers, List<String> secrets) {
        return new HttpCall("GET", url, headers, "", secrets, 1);
    }

    /** The same, as one of so many calls of an attempt. */
    public HttpCall oneOf(int number) {
        return new HttpCall(method, url, headers, body, secrets, number);
    }

    /** A text without the secrets. */
    String hide(String text) {
        var shown = text;
        for (var secret : secrets) {
            shown = shown.replace(secret, HIDDEN);
        }
        return shown;
    }

    /** What may be kept of it: the query of a URL often is a password. */
    Trace trace(@Nullable String answer) {
        var plain = url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
        var shown = url.getRawQuery() == null ? plain : plain + "?" + HIDDEN;
        var request = new Trace.Request(method, hide(shown), body.getBytes(UTF_8).length, hide(body));
        return new Trace(request, answer == null ? null : hide(answer));
    }

    @Override
    public String toString() {
        return method + " to " + url.getHost();
    }
}
