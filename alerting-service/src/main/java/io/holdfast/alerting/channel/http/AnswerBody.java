package io.holdfast.alerting.channel.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads an answer as far as it is worth reading: so many bytes and so long. The status line has decided already, so a body
 * that breaks off or never ends changes nothing.
 */
final class AnswerBody {

    private final int limit;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    AnswerBody(int limit) {
        this.limit = limit;
    }

    /** Must be called where the response is handed over, so that nothing of it is missed. */
    void from(HttpClientResponse response) {
        response.exceptionHandler(broken -> over.complete(null));
        response.endHandler(end -> over.complete(null));
        response.handler(chunk -> take(response, chunk));
    }

    /** What has been read when it is over, or when the patience is. */
    String within(long nanos) throws InterruptedException {
        try {
            over.get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException dripping) {
            // What has come by now has to do; the connection is closed by who opened it.
            over.complete(null);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("an answer's end can not fail", impossible);
        }
        synchronized (this) {
            return read.toString(UTF_8);
        }
    }

    private synchronized void take(HttpClientResponse response, Buffer chunk) {
        var bytes = chunk.getBytes(0, Math.min(chunk.length(), limit - read.size()));
        read.writeBytes(bytes);
        if (read.size() >= limit) {
            response.pause();
            over.complete(null);
        }
    }
}
