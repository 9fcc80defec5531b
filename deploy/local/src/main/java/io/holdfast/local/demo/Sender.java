package io.holdfast.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Ports;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brings the demo's evidence to the evidence-service, each piece in the way that its kind of client would choose. */
final class Sender {

    private static final int BATCH = 400;
    private static final String BATCH_TYPE = "application/cloudevents-batch+json";
    private final Client client;
    private final String evidence;

    Sender(Client client, Ports ports) {
        this.client = client;
        this.evidence = ports.url(Listener.EVIDENCE);
    }

    /** Sends all of it, in its order as far as it is facts; what tools printed goes one by one. */
    void send(List<Signal> signals) throws IOException, InterruptedException {
        var events = new ArrayList<ObjectNode>();
        for (var signal : signals) {
            switch (signal) {
                case Signal.Output output -> intake(output);
                case Signal.Fact fact -> events.add(Event.of(fact));
            }
        }
        post(events);
    }

    /** Lists the populations. */
    void list(String source, List<Population> populations, Instant now) throws IOException, InterruptedException {
        post(populations.stream()
                .map(population -> Event.listing(source, population, now))
                .toList());
    }

    private void post(List<ObjectNode> events) throws IOException, InterruptedException {
        for (int from = 0; from < events.size(); from += BATCH) {
            var batch = events.subList(from, Math.min(events.size(), from + BATCH));
            check("a batch", client.post(evidence + "/v1/evidence", BATCH_TYPE, batch.toString()));
        }
    }

    private void intake(Signal.Output output) throws IOException, InterruptedException {
        var query = new ArrayList<String>();
        Map.of(
                        "source",
                        output.source(),
                        "subject",
                        output.subject(),
                        "time",
                        output.time().toString())
                .forEach((name, value) -> query.add(name + "=" + URLEncoder.encode(value, UTF_8)));
        if (output.exitCode() != null) {
            query.add("exit_code=" + output.exitCode());
        }
        var url = evidence + "/v1/intake/" + output.adapter() + "?" + String.join("&", query);
        check(output.subject(), client.post(url, "application/octet-stream", output.output()));
    }

    private static void check(String what, Client.Answer answer) throws IOException {
        if (!answer.isGood()) {
            throw new IOException("the evidence about " + what + " was not accepted: " + answer.complaint());
        }
    }
}
