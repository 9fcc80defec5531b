package io.holdfast.evidence.validate;

/**
 * Text of a stranger that we repeat in our own words. What can't be written as UTF-8 or stored is replaced, so that
 * telling what is wrong never fails on what is wrong.
 */
final class Printable {

    private static final char REPLACEMENT = '\ufffd';

    private Printable() {}

    static String of(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == 0 || Character.isSurrogate(character)) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        var cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            var lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            cleaned.appendCodePoint(lone || codePoint == 0 ? REPLACEMENT : codePoint);
        });
        return cleaned.toString();
    }
}
