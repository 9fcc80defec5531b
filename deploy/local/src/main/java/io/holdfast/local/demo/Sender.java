package io.holdfast.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.local.demo.Organisation.Population;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Ports;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;

/** Brings the demo's evidence to the evidence-service, each piece in the way that its kind of client would choose. */
final class Sender {

    private static final String EVENT = "application/cloudevents+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Client client;
    private final String evidence;

    Sender(Client client, Ports ports) {
        this.client = client;
        this.evidence = ports.url(Listener.EVIDENCE);
    }

    /** Lists one population. */
    void list(String source, Population population, Instant time) throws IOException, InterruptedException {
        var data = JSON.createObjectNode();
        data.putObject("population").put("uid", population.uid()).put("kind", population.kind());
        data.put("complete", true);
        data.set("assets", population.assets());
        var event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", "inventory-" + population.kind() + "-" + time.toEpochMilli())
                .put("source", source)
                .put("type", "inventory.snapshot")
                .put("subject", population.uid())
                .put("time", time.toString());
        event.set("data", data);
        check(population.uid(), client.post(evidence + "/v1/evidence", EVENT, event.toString()));
    }

    /** Sends one signal as if its tool had run at {@code time}. */
    void send(Signal signal, Instant time) throws IOException, InterruptedException {
        var output = Redating.to(time, Sample.read(signal.sample()));
        if (signal.publishedDays() != null) {
            output = Redating.publishedBefore(time, signal.publishedDays(), output);
        }
        check(signal.subject(), signal.adapter() == null ? event(signal, time, output) : intake(signal, time, output));
    }

    private Client.Answer event(Signal signal, Instant time, String sample) throws IOException, InterruptedException {
        var event = (ObjectNode) JSON.readTree(sample);
        event.put("id", event.path("id").asText() + "-" + signal.subject() + "-" + time.toEpochMilli());
        event.put("subject", signal.subject());
        event.put("source", signal.source());
        return client.post(evidence + "/v1/evidence", EVENT, event.toString());
    }

    private Client.Answer intake(Signal signal, Instant time, String output) throws IOException, InterruptedException {
        var query = new ArrayList<String>();
        Map.of("source", signal.source(), "subject", signal.subject(), "time", time.toString())
                .forEach((name, value) -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        if (signal.exitCode() != null) {
            query.add("exit_code=" + signal.exitCode());
        }
        var url = evidence + "/v1/intake/" + signal.adapter() + "?" + String.join("&", query);
        return client.post(url, "application/octet-stream", output);
    }

    private static void check(String what, Client.Answer answer) throws IOException {
        if (!answer.isGood()) {
            throw new IOException("the evidence about " + what + " was not accepted: " + answer.complaint());
        }
    }
}
