package io.holdfast.alerting.channel.http;

import io.holdfast.alerting.channel.http.Exchange.Answered;
import io.holdfast.alerting.channel.http.Exchange.Failed;
import io.holdfast.alerting.notify.Delivery;
import java.util.Set;

/** What an answer means for the notification. */
public final class Judgement {

    /** Answers that say that these bytes will never be taken, however often they come. 410: nothing will. */
    private static final Set<Integer> NEVER = Set.of(400, 410, 413, 415, 422);

    private static final int QUOTED = 200;

    private Judgement() {}

    public static Delivery of(Exchange exchange) {
        return switch (exchange) {
            case Failed failed -> new Delivery.RetryLater(null, null, failed.why(), failed.trace());
            case Answered answered -> of(answered);
        };
    }

    private static Delivery of(Answered answer) {
        var status = answer.status();
        if (answer.isGood()) {
            return new Delivery.Delivered(status, "accepted", answer.trace());
        }
        if (NEVER.contains(status)) {
            return new Delivery.Refused(status, "refused: " + quote(answer), answer.trace());
        }
        return new Delivery.RetryLater(answer.retryAfter(), status, failure(answer), answer.trace());
    }

    private static String failure(Answered answer) {
        var redirect = answer.status() >= 300 && answer.status() < 400;
        return redirect
                ? "redirects are not followed: " + (answer.location() == null ? "no Location" : answer.location())
                : "not taken: " + quote(answer);
    }

    /** From the trace, because a receiver may repeat what it was sent. */
    private static String quote(Answered answer) {
        var text =
                answer.trace().answer() == null ? "" : answer.trace().answer().strip();
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}
