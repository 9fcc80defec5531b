package io.holdfast.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Takes the demo organisation's webhooks, checks them, and shows them on a page. */
final class Receiver implements AutoCloseable {

    static final String HOOK = "/hook";

    private static final int LARGEST_BODY = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Arrivals arrivals = new Arrivals();
    private final Ports ports;
    private final InstantSource clock;

    private volatile @Nullable WebhookSignature signature;

    private Receiver(HttpServer server, Ports ports, InstantSource clock) {
        this.server = server;
        this.ports = ports;
        this.clock = clock;
    }

    static Receiver start(Ports ports, InstantSource clock) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Listener.RECEIVER));
        var receiver = new Receiver(HttpServer.create(address, 0), ports, clock);
        receiver.server.createContext(HOOK, receiver::take);
        receiver.server.createContext("/", receiver::show);
        receiver.server.setExecutor(receiver.threads);
        receiver.server.start();
        return receiver;
    }

    /** From now on only what is signed with {@code secret} is taken; before that, nothing is. */
    void trust(String secret) {
        signature = new WebhookSignature(secret);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!"POST".equals(exchange.getRequestMethod())) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            var bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                exchange.sendResponseHeaders(413, -1);
                return;
            }
            exchange.sendResponseHeaders(accept(exchange, new String(bytes, StandardCharsets.UTF_8)) ? 204 : 401, -1);
        }
    }

    private boolean accept(HttpExchange exchange, String body) {
        var checking = signature;
        var id = header(exchange, "webhook-id");
        var now = clock.instant();
        if (checking == null
                || !checking.isGood(
                        id, header(exchange, "webhook-timestamp"), header(exchange, "webhook-signature"), body, now)) {
            return false;
        }
        arrivals.add(new Arrival(id, now, body));
        return true;
    }

    private void show(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!"/".equals(exchange.getRequestURI().getPath())) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var page = page(exchange.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "text/html; charset=utf-8");
            headers.set(
                    "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
            headers.set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    /** The webhook that the query names, or all of them where it names none that is kept. */
    private String page(@Nullable String query) {
        var dashboard = ports.url(Listener.DASHBOARD);
        var named = ReceiverPage.ONE + "=";
        var now = clock.instant();
        return Optional.ofNullable(query)
                .filter(asked -> asked.startsWith(named))
                .flatMap(asked -> arrivals.find(asked.substring(named.length())))
                .map(arrival -> ReceiverPage.one(arrival, dashboard, now))
                .orElseGet(() -> ReceiverPage.of(arrivals.newestFirst(), dashboard, now));
    }

    private static String header(HttpExchange exchange, String name) {
        var value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
