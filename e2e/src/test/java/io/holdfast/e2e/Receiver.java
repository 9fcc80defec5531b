package io.holdfast.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Somebody else's system that takes webhooks, checks their signature by the Standard Webhooks specification and remembers them. */
final class Receiver implements AutoCloseable {

    /** A webhook as it arrived. */
    record Arrived(String id, String timestamp, String signature, String body) {

        String type() {
            return JsonPath.from(body).getString("type");
        }

        String controlId() {
            return JsonPath.from(body).getString("data.items[0].finding.control_id");
        }

        /** Whether it names the finding of this control on this subject, perhaps among others. */
        boolean names(String controlId, String subject) {
            return JsonPath.from(body).<Map<String, Map<String, Object>>>getList("data.items").stream()
                    .map(item -> item.getOrDefault("finding", Map.of()))
                    .anyMatch(finding ->
                            controlId.equals(finding.get("control_id")) && subject.equals(finding.get("subject")));
        }

        int count(String path) {
            return JsonPath.from(body).getInt(path);
        }

        /** How many findings it stands for. */
        int size() {
            return JsonPath.from(body).getList("data.items").size() + count("data.omitted");
        }

        boolean isSignedWith(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
                var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return List.of(signature.split(" "))
                        .contains("v1," + Base64.getEncoder().encodeToString(signed));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private final HttpServer server;
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
    private volatile BooleanSupplier trouble = () -> false;

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var receiver = new Receiver(server);
        server.createContext("/hook", receiver::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return receiver;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** Answers the next {@code times} webhooks with 503, as a system does that is being restarted. */
    void refuseNext(int times) {
        refusals.set(times);
    }

    /** Of so many webhooks one is answered with 503, by chance, but never three in a row; 0 for none. */
    void refuseOneOf(int count, Random chance) {
        var inARow = new AtomicInteger();
        trouble = () -> {
            var refused = count > 0 && inARow.get() < 2 && chance.nextInt(count) == 0;
            inARow.set(refused ? inARow.get() + 1 : 0);
            return refused;
        };
    }

    /** Takes the next webhook and does not answer it before {@link Held#release}. */
    Held holdNext() {
        var next = new Held();
        held.set(next);
        return next;
    }

    /** A webhook that has arrived and is not answered. */
    static final class Held {
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        boolean awaitArrival(Duration patience) throws InterruptedException {
            return arrived.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        void release() {
            released.countDown();
        }

        private void hold() {
            arrived.countDown();
            try {
                released.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    List<Arrived> arrived(String controlId, String subject) {
        return arrived.stream().filter(each -> each.names(controlId, subject)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var holding = held.getAndSet(null);
            if (holding == null
                    && (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0 || trouble.getAsBoolean())) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var headers = exchange.getRequestHeaders();
            arrived.add(new Arrived(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body));
            if (holding != null) {
                holding.hold();
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }
}
