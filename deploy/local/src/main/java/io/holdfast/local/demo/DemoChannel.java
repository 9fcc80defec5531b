package io.holdfast.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.holdfast.local.settings.Home;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The channel that leads from alerting-service to the receiver; registered once, its secret is shown only then. */
final class DemoChannel {

    private static final String NAME = "Demo receiver";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Client client;
    private final String channels;
    private final String hook;
    private final Path secret;

    DemoChannel(Client client, Ports ports, Home home) {
        this.client = client;
        this.channels = ports.url(Listener.ALERTING) + "/v1/channels";
        this.hook = ports.url(Listener.RECEIVER) + Receiver.HOOK;
        this.secret = home.keys().resolve("demo-webhook-secret");
    }

    /** The channel's secret. A channel whose secret is lost, or that leads to another port, is replaced. */
    String register() throws IOException, InterruptedException {
        for (var channel : registered()) {
            if (Files.exists(secret) && leadsHere(channel)) {
                return Files.readString(secret).strip();
            }
            delete(channel);
        }
        return create();
    }

    /** Takes the channel away, when there is one: without the demo nobody listens at its end. */
    void remove() throws IOException, InterruptedException {
        for (var channel : registered()) {
            delete(channel);
        }
        Files.deleteIfExists(secret);
    }

    private List<JsonNode> registered() throws IOException, InterruptedException {
        var listed = client.get(channels + "?limit=1000");
        check(listed);
        var ours = new ArrayList<JsonNode>();
        for (var channel : listed.body().path("items")) {
            if (NAME.equals(channel.path("name").asText())) {
                ours.add(channel);
            }
        }
        return ours;
    }

    private void delete(JsonNode channel) throws IOException, InterruptedException {
        check(client.delete(channels + "/" + channel.path("id").asText()));
    }

    private boolean leadsHere(JsonNode channel) {
        return hook.equals(channel.at("/settings/url").asText())
                && channel.path("enabled").asBoolean();
    }

    private String create() throws IOException, InterruptedException {
        var body =
                JSON.createObjectNode().put("name", NAME).put("type", "webhook").put("enabled", true);
        body.putObject("settings").put("url", hook);
        var created = client.post(channels, "application/json", body.toString());
        check(created);
        var value = created.body().path("secret").asText();
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, value, StandardOpenOption.TRUNCATE_EXISTING);
        return value;
    }

    private static void check(Client.Answer answer) throws IOException {
        if (!answer.isGood()) {
            throw new IOException("alerting-service did not take the demo channel: " + answer.complaint());
        }
    }
}
