package io.holdfast.local.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;

/** Asks a service whether it is ready. */
public final class HealthProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** Asks the service at {@code base} (scheme, host and port). */
    public Readiness ask(String base) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + "/q/health/ready"))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? new Readiness.Ready() : new Readiness.NotReady(down(answer.body()));
        } catch (IOException unreachable) {
            return new Readiness.Unreachable();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    static String down(String body) {
        try {
            var names = new ArrayList<String>();
            for (var check : JSON.readTree(body).path("checks")) {
                if (!"UP".equals(check.path("status").asText())) {
                    names.add(check.path("name").asText());
                }
            }
            return String.join(", ", names);
        } catch (JsonProcessingException notHealth) {
            return "its health answer is not JSON";
        }
    }
}
