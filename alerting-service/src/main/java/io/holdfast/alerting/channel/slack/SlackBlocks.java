package io.holdfast.alerting.channel.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.text.Words;
import io.holdfast.foundation.json.Json;

/**
 * A message as blocks.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/">Blocks: at most 50 a message</a>
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/section-block/">Section: at most 3,000 characters</a>
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks/header-block/">Header: at most 150 characters</a>
 * @see <a href="https://github.com/slackapi/bolt-js/issues/2509">All blocks: about 12,000 characters, or msg_blocks_too_long</a>
 */
final class SlackBlocks {

    private static final int MAX_HEADER = 150;
    private static final int MAX_TEXT = 3_000;
    /** Of all blocks together. */
    static final int MAX_ALL = 12_000;
    /** A header, the counts and what is not named take three of the fifty. */
    private static final int MAX_ITEMS = 47;

    private SlackBlocks() {}

    static ObjectNode of(Words all) {
        var named = Math.min(all.items().size(), MAX_ITEMS);
        var message = message(all.naming(named));
        while (length(message) > MAX_ALL && named > 1) {
            named = Math.max(1, named * 4 / 5);
            message = message(all.naming(named));
        }
        return message;
    }

    private static int length(ObjectNode message) {
        return message.path("blocks").findValues("text").stream()
                .mapToInt(text -> text.path("text").asText().length())
                .sum();
    }

    private static ObjectNode message(Words words) {
        var message = Json.mapper().createObjectNode();
        // What is read aloud, and shown where there is no place for blocks.
        message.put("text", cut(escape(words.title()), MAX_TEXT));
        var blocks = message.putArray("blocks");
        blocks.addObject().put("type", "header").set("text", text("plain_text", cut(words.title(), MAX_HEADER)));
        if (words.counts() != null) {
            section(blocks, escape(words.counts()));
        }
        words.items().forEach(item -> section(blocks, item(item)));
        if (words.more() != null) {
            section(blocks, escape(words.more()) + " <" + words.link() + "|All findings>");
        }
        return message;
    }

    private static String item(Words.Item item) {
        var tail = "\n<" + item.link() + "|Open the finding>";
        var text = new StringBuilder("*").append(escape(item.what())).append("*");
        item.facts().forEach(fact -> text.append("\n")
                .append(escape(fact.name()))
                .append(": ")
                .append(escape(fact.value())));
        return cut(text.toString(), MAX_TEXT - tail.length()) + tail;
    }

    private static void section(ArrayNode blocks, String markdown) {
        blocks.addObject().put("type", "section").set("text", text("mrkdwn", cut(markdown, MAX_TEXT)));
    }

    private static ObjectNode text(String type, String text) {
        return Json.mapper().createObjectNode().put("type", type).put("text", text);
    }

    /**
     * The three characters that mean something to Slack; a finding's text must not mention everybody.
     *
     * @see <a href="https://docs.slack.dev/messaging/formatting-message-text/#escaping">Escaping text</a>
     */
    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        // Half of a surrogate pair would be no character any more.
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
