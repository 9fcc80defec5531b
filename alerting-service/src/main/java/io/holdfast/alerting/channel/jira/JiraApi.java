package io.holdfast.alerting.channel.jira;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.http.Exchange;
import io.holdfast.alerting.channel.http.Exchange.Answered;
import io.holdfast.alerting.channel.http.HttpCall;
import io.holdfast.alerting.channel.http.HttpSender;
import io.holdfast.foundation.json.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The calls to Jira. It answers 201 with the issue, 204 to a transition, 400 with {@code errorMessages} and {@code errors},
 * 401 without a valid token, 404 for an issue that is gone, 429 with {@code Retry-After}.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/">Issues</a>
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/">Issue search</a>
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/rate-limiting/">Rate limiting</a>
 */
final class JiraApi {

    /** The most that one notification takes. */
    private static final int CALLS = 3;

    private final HttpSender http;
    private final String base;
    private final Map<String, String> headers;
    private final List<String> secrets;

    JiraApi(HttpSender http, JiraSettings settings) {
        this.http = http;
        this.base = settings.url().toString().replaceAll("/+$", "") + "/rest/api/3/";
        var user = settings.email() + ":" + settings.apiToken();
        var credentials = Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
        this.headers = Map.of(
                "Authorization", "Basic " + credentials,
                "Content-Type", "application/json",
                "Accept", "application/json");
        this.secrets = List.of(settings.apiToken(), credentials);
    }

    Exchange search(String label) {
        var query = "jql=" + URLEncoder.encode("labels = \"" + label + "\"", UTF_8) + "&fields=key&maxResults=1";
        return http.exchange(HttpCall.get(URI.create(base + "search/jql?" + query), headers, secrets)
                .oneOf(CALLS));
    }

    Exchange create(ObjectNode issue) {
        return post("issue", issue);
    }

    Exchange comment(String issue, ObjectNode document) {
        var body = Json.mapper().createObjectNode();
        body.set("body", document);
        return post("issue/" + issue + "/comment", body);
    }

    Exchange transitions(String issue) {
        return http.exchange(HttpCall.get(URI.create(base + "issue/" + issue + "/transitions"), headers, secrets)
                .oneOf(CALLS));
    }

    Exchange transition(String issue, String id) {
        var body = Json.mapper().createObjectNode();
        body.putObject("transition").put("id", id);
        return post("issue/" + issue + "/transitions", body);
    }

    /** The body of an answer; what is no JSON is nothing that was asked for. */
    static JsonNode json(Answered answer) {
        try {
            return Json.mapper().readTree(answer.body());
        } catch (JsonProcessingException cutOrForeign) {
            return Json.mapper().missingNode();
        }
    }

    private Exchange post(String path, ObjectNode body) {
        return http.exchange(HttpCall.post(URI.create(base + path), headers, body.toString(), secrets)
                .oneOf(CALLS));
    }
}
