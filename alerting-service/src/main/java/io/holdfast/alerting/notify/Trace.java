package io.holdfast.alerting.notify;

import org.jspecify.annotations.Nullable;

/**
 * What one attempt sent and what it got back, as far as it helps to explain it. It is kept and shown, so whoever makes one
 * leaves secrets out.
 *
 * @param request null when nothing was sent
 * @param answer how the answer began; null when there was none
 */
public record Trace(@Nullable Request request, @Nullable String answer) {

    public static final Trace NOTHING = new Trace(null, null);

    /** How much of a request or an answer is kept. */
    private static final int EXCERPT = 2_000;

    public Trace {
        answer = answer == null ? null : excerptOf(answer);
    }

    /**
     * What was sent.
     *
     * @param method of HTTP, or the protocol where it is another one
     * @param url where to, without what only the two ends may know
     * @param bytes how long the body was
     * @param excerpt how the body began
     */
    public record Request(String method, String url, long bytes, String excerpt) {
        public Request {
            excerpt = excerptOf(excerpt);
        }
    }

    private static String excerptOf(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
