package io.holdfast.evidence.parts;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Short sentences to call the API with. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static final String STRUCTURED = "application/cloudevents+json";
    public static final String BATCH = "application/cloudevents-batch+json";
    public static final String NDJSON = "application/x-ndjson";

    static {
        // Machines that build several things at once are slow; a wait that ends early says nothing about the service.
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    private Api() {}

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    /** Sends a body without the default charset parameter that the client would add. */
    public static Response post(String contentType, String body) {
        return as("operator")
                .contentType(contentType)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/evidence");
    }

    public static Response get(String path, Object... parameters) {
        return as("viewer").get(path, parameters);
    }

    /** A text that no other test uses. */
    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    /** Asks again until the answer is as expected; the ledger follows the intake after a moment. */
    public static Response eventually(Predicate<Response> expected, String path, Object... parameters) {
        return await().until(() -> get(path, parameters), expected);
    }

    public static int items(Response response) {
        return response.statusCode() == 200
                ? response.jsonPath().getList("items").size()
                : -1;
    }
}
