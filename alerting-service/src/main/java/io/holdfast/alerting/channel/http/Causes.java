package io.holdfast.alerting.channel.http;

/** Says why something failed: what went wrong, and what was at the bottom of it. */
public final class Causes {

    private Causes() {}

    public static String of(Throwable failure) {
        var bottom = bottom(failure);
        return bottom == failure ? text(failure) : text(failure) + ": " + text(bottom);
    }

    private static Throwable bottom(Throwable failure) {
        var at = failure;
        for (var cause = at.getCause(); cause != null; cause = at.getCause()) {
            at = cause;
        }
        return at;
    }

    private static String text(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
