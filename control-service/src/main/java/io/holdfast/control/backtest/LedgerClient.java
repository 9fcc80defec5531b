package io.holdfast.control.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks evidence-service for its exports, in the name of one person. */
final class LedgerClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Counting comes before the first line, and other exports before that. */
    private static final Duration FIRST_LINE = Duration.ofMinutes(15);

    private final HttpClient http;
    private final String ledger;
    private final Bearer bearer;

    LedgerClient(HttpClient http, URI ledger, Bearer bearer) {
        this.http = http;
        this.ledger = ledger.toString().replaceAll("/+$", "");
        this.bearer = bearer;
    }

    static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    /**
     * The lines of an export.
     *
     * @throws IOException when it makes sense to ask again
     * @throws BacktestFailure when it does not
     */
    InputStream open(String pathAndQuery) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(ledger + pathAndQuery))
                .header("Authorization", bearer.header())
                .timeout(FIRST_LINE)
                .GET()
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() == 200) {
            return answer.body();
        }
        answer.body().close();
        throw refusal(answer);
    }

    private IOException refusal(HttpResponse<?> answer) {
        var status = answer.statusCode();
        if (status == 401 || status == 403) {
            throw new BacktestFailure("the evidence-service does not take the token of the person who asked for this ("
                    + status + "); it may have expired meanwhile: ask again with a new one");
        }
        if (status >= 500 || status == 429) {
            return new IOException("the evidence-service at " + ledger + " answers " + status);
        }
        throw new BacktestFailure("the evidence-service at " + ledger + " answers " + status + " to "
                + answer.uri().getPath());
    }
}
