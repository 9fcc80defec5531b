package io.holdfast.alerting.channel.pagerduty;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.text.Words;
import io.holdfast.alerting.notify.Message;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.contracts.Severity;
import io.holdfast.foundation.json.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A message as one event. All messages of a group bear the same key, so they are one alert there: triggered while anything
 * of it is open, acknowledged when people have taken all of it on, resolved when nothing is left.
 *
 * @see <a href="https://developer.pagerduty.com/docs/send-alert-event">Sending an alert event: fields and their limits</a>
 */
final class PagerDutyEvent {

    /** Of 512 KB; nobody reads more than this in an alert. */
    static final int MAX_BYTES = 512_000;

    private static final int MAX_SUMMARY = 1_024;
    private static final int MAX_KEY = 255;
    private static final int MAX_VALUE = 4_000;

    private PagerDutyEvent() {}

    static String of(Notification notification, Words words, String routingKey) {
        var named = words.items().size();
        var body = event(notification, words, routingKey);
        while (body.getBytes(UTF_8).length > MAX_BYTES && named > 1) {
            named = Math.max(1, named / 2);
            body = event(notification, words.naming(named), routingKey);
        }
        return body;
    }

    private static String event(Notification notification, Words words, String routingKey) {
        var message = notification.message();
        var event = Json.mapper().createObjectNode();
        event.put("routing_key", routingKey);
        event.put("event_action", action(message));
        event.put("dedup_key", key(message.group().key()));
        event.put("client", "Holdfast").put("client_url", words.link());
        event.putArray("links").addObject().put("href", words.link()).put("text", "Open in Holdfast");
        var payload = event.putObject("payload");
        payload.put("summary", cut(words.title(), MAX_SUMMARY));
        payload.put("source", message.first().subject());
        payload.put("severity", severity(message));
        payload.put("timestamp", notification.createdAt().toString());
        payload.put("component", message.first().subject());
        payload.put("group", message.group().route());
        payload.put("class", message.first().controlId());
        details(payload.putObject("custom_details"), words);
        return event.toString();
    }

    private static void details(ObjectNode details, Words words) {
        if (words.counts() != null) {
            details.put("counts", words.counts());
        }
        var findings = details.putArray("findings");
        for (var item : words.items()) {
            var finding = findings.addObject().put("what", cut(item.what(), MAX_VALUE));
            item.facts().forEach(fact -> finding.put(fact.name(), cut(fact.value(), MAX_VALUE)));
            finding.put("link", item.link());
        }
        if (words.more() != null) {
            details.put("more", words.more());
        }
    }

    private static String action(Message message) {
        return switch (message.reason()) {
            case RESOLVED -> message.firing() == 0 ? "resolve" : "trigger";
            case REPEATED, DIGEST, SILENCE_ENDING -> takenOn(message) ? "acknowledge" : "trigger";
            case OPENED, REOPENED, WORSENED, OVERDUE, DUE_SOON, FLAPPING, TEST -> "trigger";
        };
    }

    /** Whether repeating it would only wake who works on it already. */
    private static boolean takenOn(Message message) {
        return message.omitted() == 0
                && message.items().stream().allMatch(item -> item.finding().acknowledgedBy() != null);
    }

    private static String severity(Message message) {
        return switch (message.reason()) {
            case TEST, DIGEST -> "info";
            case OPENED, REOPENED, WORSENED, RESOLVED, REPEATED, OVERDUE, DUE_SOON, FLAPPING, SILENCE_ENDING ->
                severity(message.first().severity());
        };
    }

    static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "critical";
            case HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW -> "info";
        };
    }

    /** What is too long for a key is told apart by its digest. */
    static String key(String group) {
        if (group.length() <= MAX_KEY) {
            return group;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(group.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
