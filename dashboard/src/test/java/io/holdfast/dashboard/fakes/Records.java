package io.holdfast.dashboard.fakes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.Map;

/** What the services keep beside how things stand, for the pages that show it; on top of {@link Suite#healthy()}. */
public final class Records {

    public static final String SOURCE = "restic/db-02";
    public static final String ATTESTED = "entry-systems-inspected";
    public static final String EXCEPTION = "0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e11";
    public static final String CHANNEL = "0198b7a4-3c1e-7d20-9a11-5f0c2f4d8e71";

    private Records() {}

    public static void of(Suite suite) {
        suite.healthy();
        control(suite.control());
        evidence(suite.evidence());
        alerting(suite.alerting());
        for (var server : new WireMockServer[] {suite.control(), suite.evidence(), suite.alerting()}) {
            server.stubFor(get(urlPathEqualTo("/q/health/ready"))
                    .willReturn(okJson(Answers.read("health")).withStatus(503)));
            Suite.answer(server, "/q/openapi", "openapi");
        }
    }

    /** The first cell of the matrix changes, and the head with it. */
    public static void cellChanged(Suite suite) {
        suite.control()
                .stubFor(get(urlPathEqualTo("/v1/matrix"))
                        .willReturn(okJson(
                                Answers.read("matrix").replaceFirst("(backup-recent\": )\"SATISFIED", "$1\"STALE"))));
        Suite.answer(suite.alerting(), "/v1/findings/summary", "summary-empty");
    }

    private static void control(WireMockServer control) {
        Map.of(
                        "/v1/matrix",
                        "matrix",
                        "/v1/effectiveness",
                        "effectiveness",
                        "/v1/attestations",
                        "attestations",
                        "/v1/controls/" + ATTESTED,
                        "attestation-control",
                        "/v1/catalog/kinds/attestation",
                        "kind-attestation",
                        "/v1/catalog/kinds/backup.run",
                        "kind-backup",
                        "/v1/catalog/versions",
                        "versions",
                        "/v1/exceptions",
                        "exceptions",
                        "/v1/posture/series",
                        "posture-series",
                        "/v1/public/declarations/threema-tom",
                        "public-declaration")
                .forEach((path, file) -> Suite.answer(control, path, file));
        control.stubFor(get(urlPathEqualTo("/v1/matrix"))
                .withQueryParam("subject", matching(".+"))
                .willReturn(okJson(Answers.read("matrix-asset"))));
        control.stubFor(get(urlPathEqualTo("/v1/attestations"))
                .withQueryParam("due", equalTo("OVERDUE"))
                .willReturn(okJson(Answers.read("attestations-overdue"))));
        control.stubFor(
                get(urlPathMatching("/v1/controls/[^/]+/series")).willReturn(okJson(Answers.read("series-records"))));
        control.stubFor(any(urlPathMatching("/v1/exceptions/[^/]+/.*")).willReturn(okJson(Answers.read("exception"))));
        control.stubFor(post(urlPathEqualTo("/v1/exceptions"))
                .willReturn(okJson(Answers.read("exception")).withStatus(201)));
        control.stubFor(
                get(urlPathEqualTo("/v1/reports/annex"))
                        .willReturn(
                                aResponse()
                                        .withHeader("Content-Type", "text/html;charset=UTF-8")
                                        .withHeader(
                                                "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                                        .withBody(
                                                "<!doctype html><html lang='en'><title>Annex</title><h1>Annex of measures</h1></html>")));
        control.stubFor(get(urlPathEqualTo("/v1/reports/annex"))
                .withQueryParam("format", equalTo("pdf"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/pdf")
                        .withBody("%PDF-1.7 bytes")));
        control.stubFor(get(urlPathMatching("/v1/tables/.*"))
                .willReturn(aResponse().withHeader("Content-Type", "text/csv").withBody("id,status\na,SATISFIED\n")));
    }

    private static void evidence(WireMockServer evidence) {
        // Ids of sources hold slashes, which a client encodes and WireMock compares as they were sent.
        evidence.stubFor(get(urlPathMatching("/v1/sources/[^/]+"))
                .willReturn(okJson(Answers.read("source")).withHeader("ETag", "\"3\"")));
        evidence.stubFor(get(urlPathMatching("/v1/sources/[^/]+/keys")).willReturn(okJson(Answers.read("keys"))));
        Suite.answer(evidence, "/v1/dead-letters/dl-1", "dead-letter");
        evidence.stubFor(get(urlPathMatching("/v1/(evidence|assets)/export"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/x-ndjson")
                        .withBody("{\"total\":0}\n{\"end\":true}\n")));
    }

    private static void alerting(WireMockServer alerting) {
        Map.of(
                        "/v1/channels",
                        "channels",
                        "/v1/channel-types",
                        "channel-types",
                        "/v1/channels/" + CHANNEL + "/preview",
                        "preview",
                        "/v1/silences",
                        "silences",
                        "/v1/maintenance",
                        "maintenance")
                .forEach((path, file) -> Suite.answer(alerting, path, file));
        alerting.stubFor(get(urlPathEqualTo("/v1/channels/" + CHANNEL))
                .willReturn(okJson(Answers.read("channel")).withHeader("ETag", "\"5\"")));
        alerting.stubFor(get(urlPathEqualTo("/v1/routes"))
                .willReturn(okJson(Answers.read("routes")).withHeader("ETag", "\"9\"")));
        alerting.stubFor(post(urlPathEqualTo("/v1/routes/test")).willReturn(okJson(Answers.read("routes-test"))));
    }
}
