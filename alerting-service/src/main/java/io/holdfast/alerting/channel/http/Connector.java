package io.holdfast.alerting.channel.http;

import io.holdfast.alerting.channel.http.HttpSender.Limits;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Opens connections to addresses, not to names. No connection serves twice: the next one is checked anew. */
final class Connector {

    private static final Logger LOG = Logger.getLogger(Connector.class);

    /** More than all channels may have in flight, so that a slow receiver keeps nobody waiting for a connection. */
    private static final int CONNECTIONS = 1_000;

    private final HttpClient client;

    Connector(Vertx vertx, HttpClientOptions options, Limits limits) {
        this.client = vertx.createHttpClient(options.setKeepAlive(false)
                .setMaxPoolSize(CONNECTIONS)
                .setVerifyHost(true)
                .setConnectTimeout((int) limits.connect().toMillis())
                .setSslHandshakeTimeout(limits.connect().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS));
    }

    void close() {
        client.close();
    }

    /** A connection to the first address that takes one. */
    Line connect(HttpCall call, List<InetAddress> addresses, long end)
            throws IOException, InterruptedException, TimeoutException {
        var failure = new IOException("no address");
        for (var address : addresses) {
            var opening = client.request(options(call, address));
            try {
                return new Line(await(opening, end));
            } catch (IOException unreachable) {
                failure = unreachable;
            } catch (TimeoutException late) {
                opening.onSuccess(HttpClientRequest::reset);
                throw late;
            }
        }
        throw failure;
    }

    private static RequestOptions options(HttpCall call, InetAddress address) {
        var url = call.url();
        var options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(call.method()))
                .setHost(bare(url.getHost()))
                .setPort(port(url))
                .setSsl(secure(url))
                .setURI(pathAndQuery(url))
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port(url))))
                .putHeader("User-Agent", "Holdfast")
                .setFollowRedirects(false);
        call.headers().forEach(options::putHeader);
        return options;
    }

    private static boolean secure(URI url) {
        return "https".equals(url.getScheme().toLowerCase(Locale.ROOT));
    }

    private static int port(URI url) {
        var standard = secure(url) ? 443 : 80;
        return url.getPort() < 0 ? standard : url.getPort();
    }

    /** URI keeps the brackets of an IPv6 literal. */
    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String pathAndQuery(URI url) {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private static <T> T await(Future<T> future, long end) throws IOException, InterruptedException, TimeoutException {
        return await(future.toCompletionStage().toCompletableFuture(), end);
    }

    private static <T> T await(CompletableFuture<T> future, long end)
            throws IOException, InterruptedException, TimeoutException {
        try {
            return future.get(Math.max(end - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failure) {
            var cause = failure.getCause();
            throw cause instanceof IOException broken ? broken : new IOException(cause);
        }
    }

    /** An open connection, for one request. */
    static final class Line implements AutoCloseable {

        private final HttpClientRequest request;

        private Line(HttpClientRequest request) {
            this.request = request;
            // What breaks a connection fails its request as well, and is told there.
            request.connection().exceptionHandler(broken -> LOG.debugf("a connection broke: %s", broken));
        }

        HttpClientResponse send(String content, AnswerBody body, long end)
                throws IOException, InterruptedException, TimeoutException {
            var answered = new CompletableFuture<HttpClientResponse>();
            request.response().onFailure(answered::completeExceptionally).onSuccess(response -> {
                body.from(response);
                answered.complete(response);
            });
            request.send(Buffer.buffer(content)).onFailure(answered::completeExceptionally);
            return await(answered, end);
        }

        @Override
        public void close() {
            request.connection().close();
        }
    }
}
