package io.holdfast.dashboard.services;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.answer.ProblemMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plain HTTP to the services, for what is no JSON of their API: documents that are passed on, and how they are. */
@ApplicationScoped
public class Exchange {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String POLICY = "Content-Security-Policy";
    private static final int LONGEST_PROBLEM = 64 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Services services;
    private final ServicesConfig config;
    private final ObjectMapper mapper;

    Exchange(Services services, ServicesConfig config, ObjectMapper mapper) {
        this.services = services;
        this.config = config;
        this.mapper = mapper;
    }

    /** A document of a service, as it comes. */
    public Pending<Download> download(Neighbour from, Bearer bearer, String address) {
        return services.ask(from, () -> {
            var response = send(request(from, address)
                    .header(HttpHeaders.AUTHORIZATION, bearer.header())
                    .build());
            if (response.statusCode() != 200) {
                throw ProblemMapper.problem(response.statusCode(), text(response.body()));
            }
            var type = response.headers().firstValue(HttpHeaders.CONTENT_TYPE).orElse("application/octet-stream");
            var policy = response.headers().firstValue(POLICY).orElse(null);
            return new Download(type, policy, response.body());
        });
    }

    /** How the services are, in their own words; asked without a token, as a load balancer asks. */
    public List<Pending<Vitals>> vitals() {
        return List.of(Neighbour.EVIDENCE, Neighbour.CONTROL, Neighbour.ALERTING).stream()
                .map(each -> services.ask(each, () -> vitals(each)))
                .toList();
    }

    private Vitals vitals(Neighbour of) {
        var health = json(send(request(of, "/q/health/ready").build()));
        var checks = new ArrayList<Vitals.Check>();
        for (var check : health.path("checks")) {
            checks.add(new Vitals.Check(
                    check.path("name").asText(), check.path("status").asText(), data(check.path("data"))));
        }
        return new Vitals(of.title(), version(of), health.path("status").asText(), checks);
    }

    /** What the public description says; a service that does not describe itself has no version to show. */
    private @Nullable String version(Neighbour of) {
        var response = send(request(of, "/q/openapi?format=json").build());
        return response.statusCode() == 200
                ? json(response).path("info").path("version").asText(null)
                : null;
    }

    private @Nullable Map<String, Object> data(JsonNode node) {
        return node.isObject() ? mapper.convertValue(node, new TypeReference<Map<String, Object>>() {}) : null;
    }

    private JsonNode json(HttpResponse<InputStream> response) {
        try (var body = response.body()) {
            return mapper.readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new ProcessingException(unreadable);
        } catch (IOException broken) {
            throw new ProcessingException(broken);
        }
    }

    private HttpRequest.Builder request(Neighbour to, String address) {
        var base =
                switch (to) {
                    case EVIDENCE -> config.evidenceUrl();
                    case CONTROL -> config.controlUrl();
                    case ALERTING -> config.alertingUrl();
                };
        return HttpRequest.newBuilder(URI.create(base.toString() + address)).timeout(PATIENCE);
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException away) {
            throw new ProcessingException(away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ProcessingException(stopping);
        }
    }

    private static String text(InputStream body) {
        try (body) {
            return new String(body.readNBytes(LONGEST_PROBLEM), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new ProcessingException(broken);
        }
    }
}
