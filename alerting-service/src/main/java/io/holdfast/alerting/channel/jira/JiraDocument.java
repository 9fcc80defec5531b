package io.holdfast.alerting.channel.jira;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.text.Words;
import io.holdfast.foundation.json.Json;

/**
 * A message in the Atlassian Document Format.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/">Document structure</a>
 */
final class JiraDocument {

    /** What Jira takes of a text field; longer ones are answered with 400. */
    static final int MAX_DOCUMENT = 32_767;

    /** So many findings of so long texts stay below, however long all of them are. */
    private static final int MAX_ITEMS = 10;

    private static final int MAX_TEXT = 600;

    private JiraDocument() {}

    static ObjectNode of(Words all) {
        var words = all.naming(MAX_ITEMS);
        var document = Json.mapper().createObjectNode().put("type", "doc").put("version", 1);
        var content = document.putArray("content");
        text(paragraph(content), words.title());
        if (words.counts() != null) {
            text(paragraph(content), words.counts());
        }
        words.items().forEach(item -> item(content, item));
        if (words.more() != null) {
            var paragraph = paragraph(content);
            text(paragraph, words.more() + " ");
            link(paragraph, "All findings", words.link());
        }
        return document;
    }

    private static void item(ArrayNode content, Words.Item item) {
        link(paragraph(content), item.what(), item.link());
        var list = content.addObject().put("type", "bulletList").putArray("content");
        for (var fact : item.facts()) {
            var point = list.addObject().put("type", "listItem").putArray("content");
            text(paragraph(point), fact.name() + ": " + fact.value());
        }
    }

    private static ArrayNode paragraph(ArrayNode content) {
        return content.addObject().put("type", "paragraph").putArray("content");
    }

    private static ObjectNode text(ArrayNode paragraph, String text) {
        var cut = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…";
        return paragraph.addObject().put("type", "text").put("text", cut);
    }

    private static void link(ArrayNode paragraph, String text, String address) {
        text(paragraph, text)
                .putArray("marks")
                .addObject()
                .put("type", "link")
                .putObject("attrs")
                .put("href", address);
    }
}
