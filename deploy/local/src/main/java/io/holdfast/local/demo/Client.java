package io.holdfast.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.holdfast.local.identity.Role;
import io.holdfast.local.identity.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Calls the public API as somebody of the demo organisation who may do everything. */
final class Client implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Tokens tokens;
    private final String person;

    Client(Tokens tokens, String person) {
        this.tokens = tokens;
        this.person = person;
    }

    /** What a service answered. */
    record Answer(int status, JsonNode body) {

        boolean isGood() {
            return status >= 200 && status < 300 && status != 207;
        }

        /** What went wrong, in the service's own words. */
        String complaint() {
            return status + " " + body.path("title").asText() + ": "
                    + body.path("detail").asText() + body.path("violations").toString() + firstRejected();
        }

        private String firstRejected() {
            for (var item : body.path("items")) {
                if (item.path("status").asText().equals("rejected")) {
                    return " " + item;
                }
            }
            return "";
        }
    }

    Answer get(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    Answer post(String url, String contentType, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)));
    }

    Answer delete(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)).DELETE());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        // A token for one call: the demo runs for days, a token does not.
        var token = tokens.issue(Role.ADMIN, person, Optional.empty(), Duration.ofMinutes(5));
        var answer = http.send(
                request.header("Authorization", "Bearer " + token)
                        .timeout(PATIENCE)
                        .build(),
                BodyHandlers.ofString());
        return new Answer(answer.statusCode(), tree(answer.body()));
    }

    /** An answer that is no JSON is what a service says when it is in trouble; its first line is the detail then. */
    private static JsonNode tree(String body) {
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode()
                    .put("detail", body.lines().findFirst().orElse(""));
        }
    }
}
