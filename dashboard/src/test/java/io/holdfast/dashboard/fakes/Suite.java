package io.holdfast.dashboard.fakes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;

/** The three services. After {@link #healthy()} they answer as a suite with a few drifts in it. */
public final class Suite {

    public static final String CONTROL = "backup-recent";
    public static final String MEASURE = "threema-3.1-backup";
    public static final String SUBJECT = "system:db-02.example.org";
    public static final String FINDING_ETAG = "\"7\"";
    public static final String FINDING = "0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e01";

    private static final String EMPTY = "{\"items\":[],\"next\":null}";

    private final WireMockServer evidence = server();
    private final WireMockServer control = server();
    private final WireMockServer alerting = server();
    private final Tokens tokens = new Tokens();

    public WireMockServer evidence() {
        return evidence;
    }

    public WireMockServer control() {
        return control;
    }

    public WireMockServer alerting() {
        return alerting;
    }

    public Tokens tokens() {
        return tokens;
    }

    public void healthy() {
        reset();
        answer(control, "/v1/posture", "posture");
        answer(control, "/v1/catalog", "catalog");
        answer(control, "/v1/declarations", "declarations");
        answer(control, "/v1/measures", "measures");
        answer(control, "/v1/controls", "controls");
        answer(control, "/v1/controls/" + CONTROL, "control");
        answer(control, "/v1/controls/" + CONTROL + "/assessments", "assessments");
        control.stubFor(get(urlPathMatching("/v1/controls/[^/]+/series")).willReturn(okJson(Answers.read("series"))));
        answer(control, "/v1/measures/" + MEASURE, "measure");
        answer(control, "/v1/measures/" + MEASURE + "/history", "kept");
        for (var server : List.of(evidence, control, alerting)) {
            server.stubFor(get(urlPathMatching("/v1/tables/.*"))
                    .willReturn(
                            aResponse().withHeader("Content-Type", "text/csv").withBody("id,status\r\n")));
        }
        answer(control, "/v1/transitions", "transitions");
        answer(alerting, "/v1/findings", "findings");
        answer(alerting, "/v1/findings/summary", "summary");
        alerting.stubFor(get(urlPathEqualTo("/v1/findings/" + FINDING))
                .willReturn(okJson(Answers.read("finding")).withHeader("ETag", FINDING_ETAG)));
        answer(alerting, "/v1/notifications", "notifications");
        answer(alerting, "/v1/findings/" + FINDING + "/routing", "routing");
        alerting.stubFor(post(urlPathEqualTo("/v1/findings/bulk")).willReturn(okJson(Answers.read("bulk"))));
        alerting.stubFor(post(urlPathMatching("/v1/findings/[^/]+/[a-z]+"))
                .withHeader("If-Match", equalTo(FINDING_ETAG))
                .willReturn(okJson(Answers.read("finding"))));
        answer(evidence, "/v1/evidence", "evidence");
        answer(evidence, "/v1/assets", "assets");
        answer(evidence, "/v1/dead-letters", "dead-letters");
        answer(evidence, "/v1/sources", "sources");
    }

    /** A suite just set up: it answers, and there is nothing in it. */
    public void empty() {
        reset();
        for (var server : new WireMockServer[] {evidence, control, alerting}) {
            server.stubFor(get(urlMatching("/v1/.*")).atPriority(10).willReturn(okJson(EMPTY)));
        }
        answer(control, "/v1/posture", "posture-empty");
        answer(control, "/v1/catalog", "catalog-empty");
        answer(alerting, "/v1/findings/summary", "summary-empty");
    }

    /** Everything holds again: what a page that is open must notice by itself. */
    public void recovered() {
        answer(control, "/v1/posture", "posture-recovered");
        answer(alerting, "/v1/findings/summary", "summary-empty");
        alerting.stubFor(get(urlPathEqualTo("/v1/findings")).willReturn(okJson(EMPTY)));
        answer(control, "/v1/transitions", "transitions-recovered");
    }

    public static void answer(WireMockServer server, String path, String file) {
        server.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(Answers.read(file))));
    }

    public static void problem(WireMockServer server, String path, int status, String title, String detail) {
        server.stubFor(get(urlPathEqualTo(path))
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/problem+json")
                        .withBody("""
                                {"type":"urn:holdfast:problem:x","title":"%s","status":%d,"detail":"%s","violations":[]}""".formatted(title, status, detail))));
    }

    /** The service breaks every connection. */
    public static void down(WireMockServer server) {
        server.resetAll();
        server.stubFor(any(urlMatching(".*")).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    void start() {
        evidence.start();
        control.start();
        alerting.start();
    }

    void stop() {
        evidence.stop();
        control.stop();
        alerting.stop();
    }

    private void reset() {
        evidence.resetAll();
        control.resetAll();
        alerting.resetAll();
    }

    private static WireMockServer server() {
        return new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    }
}
