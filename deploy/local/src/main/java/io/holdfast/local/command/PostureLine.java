package io.holdfast.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.holdfast.local.identity.Keys;
import io.holdfast.local.identity.Role;
import io.holdfast.local.identity.Tokens;
import io.holdfast.local.settings.Home;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** What control-service says about everything in one sentence. */
final class PostureLine {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private PostureLine() {}

    /** The sentence, or nothing where the service cannot say it now. */
    static Optional<String> ask(String controlService, Home home) throws IOException, InterruptedException {
        var tokens = new Tokens(Keys.in(home.keys()), InstantSource.system());
        var token = tokens.issue(Role.VIEWER, "status", Optional.empty(), Duration.ofMinutes(1));
        var request = HttpRequest.newBuilder(URI.create(controlService + "/v1/posture"))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .build();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(request, BodyHandlers.ofString());
            var sentence =
                    new ObjectMapper().readTree(answer.body()).path("sentence").asText();
            return Optional.of(sentence).filter(said -> !said.isEmpty());
        } catch (IOException notNow) {
            return Optional.empty();
        }
    }
}
