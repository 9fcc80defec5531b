package io.holdfast.alerting.channel.email;

import io.holdfast.alerting.channel.text.Words;

/** A message as HTML that mail programs show: no script, no style sheet, nothing that is fetched from elsewhere. */
final class MailHtml {

    private MailHtml() {}

    static String of(Words words) {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        html.append(escape(words.title())).append("</title></head>\n<body style=\"font-family:sans-serif\">\n");
        html.append("<h1 style=\"font-size:1.2em\">")
                .append(escape(words.title()))
                .append("</h1>\n");
        if (words.counts() != null) {
            html.append("<p>").append(escape(words.counts())).append("</p>\n");
        }
        words.items().forEach(item -> item(html, item));
        if (words.more() != null) {
            html.append("<p>").append(escape(words.more())).append(' ');
            link(html, words.link(), "All findings");
            html.append("</p>\n");
        }
        return html.append("</body></html>\n").toString();
    }

    private static void item(StringBuilder html, Words.Item item) {
        html.append("<h2 style=\"font-size:1em\">");
        link(html, item.link(), item.what());
        html.append("</h2>\n<table>\n");
        for (var fact : item.facts()) {
            html.append("<tr><th align=\"left\" valign=\"top\">")
                    .append(escape(fact.name()))
                    .append("</th><td>")
                    .append(escape(fact.value()))
                    .append("</td></tr>\n");
        }
        html.append("</table>\n");
    }

    private static void link(StringBuilder html, String address, String text) {
        html.append("<a href=\"")
                .append(escape(address))
                .append("\">")
                .append(escape(text))
                .append("</a>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
