package io.holdfast.alerting.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.text.Words;
import io.holdfast.foundation.json.Json;

/**
 * A message as an Adaptive Card. Teams refuses what is larger than 28 KB, so a card names as many findings as there is room
 * for and says how many it leaves out.
 *
 * @see <a href="https://adaptivecards.io/explorer/AdaptiveCard.html">Adaptive Cards</a>
 * @see <a href="https://learn.microsoft.com/en-us/microsoftteams/platform/task-modules-and-cards/cards/cards-reference#support-for-adaptive-cards">Teams
 *     shows version 1.5 and older</a>
 */
final class AdaptiveCard {

    /** A little below 28 KB, which may be counted with what the workflow adds. */
    static final int MAX_BYTES = 27 * 1024;

    /** So that one finding always fits. */
    private static final int MAX_TEXT = 1_500;

    private AdaptiveCard() {}

    static String of(Words words) {
        var named = words.items().size();
        var body = card(words);
        while (body.getBytes(UTF_8).length > MAX_BYTES && named > 1) {
            named = Math.max(1, named * 4 / 5);
            body = card(words.naming(named));
        }
        return body;
    }

    private static String card(Words words) {
        var message = Json.mapper().createObjectNode().put("type", "message");
        var attachment = message.putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        var card = attachment.putObject("content");
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard").put("version", "1.4");
        card.putObject("msteams").put("width", "Full");
        var body = card.putArray("body");
        text(body, words.title()).put("weight", "Bolder").put("size", "Medium");
        if (words.counts() != null) {
            text(body, words.counts());
        }
        words.items().forEach(item -> item(body, item, words.items().size() > 1));
        if (words.more() != null) {
            text(body, words.more()).put("isSubtle", true);
        }
        card.putArray("actions")
                .addObject()
                .put("type", "Action.OpenUrl")
                .put("title", "Open in Holdfast")
                .put("url", words.link());
        return message.toString();
    }

    private static void item(ArrayNode body, Words.Item item, boolean many) {
        if (many) {
            text(body, "[" + cut(item.what()) + "](" + item.link() + ")").put("separator", true);
        }
        var facts = body.addObject().put("type", "FactSet").putArray("facts");
        item.facts().forEach(fact -> facts.addObject().put("title", fact.name()).put("value", cut(fact.value())));
    }

    private static ObjectNode text(ArrayNode body, String text) {
        return body.addObject().put("type", "TextBlock").put("text", cut(text)).put("wrap", true);
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…";
    }
}
