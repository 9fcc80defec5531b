package io.holdfast.alerting.channel.webhook;

import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Notification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Posts one notification to one address, once, in bounded time. */
public final class WebhookSender implements AutoCloseable {

    /** Answers that say that these bytes will never be taken, however often they come. 410: nothing will. */
    private static final Set<Integer> NEVER = Set.of(400, 410, 413, 415, 422);

    private static final int QUOTED = 200;
    private static final String AGENT = "Holdfast";

    private final TargetCheck targets;
    private final Duration timeout;
    private final int answerLimit;
    private final InstantSource clock;
    private final HttpClient client;

    public WebhookSender(
            TargetCheck targets, Duration connectTimeout, Duration timeout, int answerLimit, InstantSource clock) {
        this.targets = targets;
        this.timeout = timeout;
        this.answerLimit = answerLimit;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                // A redirect would lead past the check of the target.
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    public Delivery send(URI url, Secret secret, Notification notification) {
        return switch (targets.check(url.toString())) {
            case TargetCheck.Refused refused ->
                new Delivery.RetryLater(null, null, "not sent: the address " + refused.reason());
            case TargetCheck.Allowed allowed -> post(request(allowed.url(), secret, notification));
        };
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest request(URI url, Secret secret, Notification notification) {
        var body = WebhookMessage.body(notification);
        var id = notification.id().toString();
        var now = clock.instant();
        return HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", WebhookMessage.CONTENT_TYPE)
                .header("User-Agent", AGENT)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", Signature.of(secret, id, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private Delivery post(HttpRequest request) {
        var begun = System.nanoTime();
        try {
            return judge(client.send(request, head -> new BoundedAnswer(answerLimit, left(begun))));
        } catch (HttpTimeoutException late) {
            return new Delivery.RetryLater(null, null, "no answer in time: " + late.getMessage());
        } catch (IOException broken) {
            return new Delivery.RetryLater(null, null, "no answer: " + broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Delivery.RetryLater(null, null, "the service was stopped while sending");
        }
    }

    private Duration left(long begun) {
        var left = timeout.minusNanos(System.nanoTime() - begun);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Delivery judge(HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Delivery.Delivered(status, "accepted");
        }
        if (NEVER.contains(status)) {
            return new Delivery.Refused(status, "refused: " + quote(answer.body()));
        }
        var asked =
                answer.headers().firstValue("Retry-After").flatMap(header -> RetryAfter.parse(header, clock.instant()));
        return new Delivery.RetryLater(asked.orElse(null), status, failure(answer));
    }

    private static String failure(HttpResponse<String> answer) {
        var redirect = answer.statusCode() >= 300 && answer.statusCode() < 400;
        return redirect
                ? "redirects are not followed: "
                        + answer.headers().firstValue("Location").orElse("no Location")
                : "not taken: " + quote(answer.body());
    }

    private static String quote(String body) {
        var text = body.strip();
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}
