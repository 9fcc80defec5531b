package io.holdfast.alerting.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer as far as it is worth reading: so many bytes and so long, then the connection is closed. The status
 * line has decided already, so a body that breaks off or never ends changes nothing.
 */
final class BoundedAnswer implements BodySubscriber<String> {

    private final int limit;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<String> body = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription subscription;

    BoundedAnswer(int limit, Duration patience) {
        this.limit = limit;
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::stop);
    }

    @Override
    public CompletionStage<String> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            var taken = new byte[Math.min(buffer.remaining(), limit - read.size())];
            buffer.get(taken);
            read.writeBytes(taken);
        }
        if (read.size() >= limit) {
            stop();
        }
    }

    @Override
    public void onError(Throwable broken) {
        complete();
    }

    @Override
    public void onComplete() {
        complete();
    }

    private void stop() {
        var running = subscription;
        if (!body.isDone() && running != null) {
            running.cancel();
        }
        complete();
    }

    private synchronized void complete() {
        body.complete(read.toString(UTF_8));
    }
}
