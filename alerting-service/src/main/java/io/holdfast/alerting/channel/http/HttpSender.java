package io.holdfast.alerting.channel.http;

import io.holdfast.alerting.channel.http.Exchange.Answered;
import io.holdfast.alerting.channel.http.Exchange.Failed;
import io.holdfast.alerting.channel.target.TargetCheck;
import io.holdfast.alerting.notify.Delivery;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request, once, in bounded time. The target is checked before every request, and the connection goes to an
 * address that was checked; the certificate is still asked for the name.
 */
public final class HttpSender implements AutoCloseable {

    /**
     * How much patience there is.
     *
     * @param connect until a connection stands
     * @param whole until the answer is there, connecting included
     * @param answerBytes how much of an answer is read
     */
    public record Limits(Duration connect, Duration whole, int answerBytes) {}

    private final TargetCheck targets;
    private final Limits limits;
    private final InstantSource clock;
    private final Connector connector;

    public HttpSender(Vertx vertx, TargetCheck targets, Limits limits, InstantSource clock) {
        this(vertx, new HttpClientOptions(), targets, limits, clock);
    }

    /** With options of a test, which trusts a certificate of its own. */
    HttpSender(Vertx vertx, HttpClientOptions options, TargetCheck targets, Limits limits, InstantSource clock) {
        this.targets = targets;
        this.limits = limits;
        this.clock = clock;
        this.connector = new Connector(vertx, options, limits);
    }

    /** Sends a request whose status says all there is to say. */
    public Delivery deliver(HttpCall call) {
        return Judgement.of(exchange(call));
    }

    public Exchange exchange(HttpCall call) {
        return switch (targets.check(call.url().getHost())) {
            case TargetCheck.Refused refused -> failed(call, "not sent: the address " + refused.reason());
            case TargetCheck.Unknown unknown -> failed(call, "not sent: " + unknown.reason());
            case TargetCheck.Allowed allowed -> send(call, allowed.addresses());
        };
    }

    @Override
    public void close() {
        connector.close();
    }

    private Exchange send(HttpCall call, List<InetAddress> addresses) {
        var patience = limits.whole().dividedBy(call.calls());
        var end = System.nanoTime() + patience.toNanos();
        try (var line = connector.connect(call, addresses, end)) {
            var body = new AnswerBody(limits.answerBytes());
            var head = line.send(call.body(), body, end);
            var text = body.within(end - System.nanoTime());
            return new Answered(
                    head.statusCode(),
                    text,
                    hidden(call, head.getHeader("Location")),
                    retryAfter(head.getHeader("Retry-After")),
                    call.trace(text));
        } catch (TimeoutException late) {
            return failed(call, "no answer in time: " + patience);
        } catch (IOException broken) {
            return failed(call, "no answer: " + Causes.of(broken));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed(call, "the service was stopped while sending");
        }
    }

    private @Nullable Duration retryAfter(@Nullable String header) {
        return header == null ? null : RetryAfter.parse(header, clock.instant()).orElse(null);
    }

    private static @Nullable String hidden(HttpCall call, @Nullable String text) {
        return text == null ? null : call.hide(text);
    }

    private static Failed failed(HttpCall call, String why) {
        return new Failed(call.hide(why), call.trace(null));
    }
}
