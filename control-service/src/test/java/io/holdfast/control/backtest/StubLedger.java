package io.holdfast.control.backtest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An evidence-service as far as a backtest sees it, which answers what it was told to. */
final class StubLedger implements AutoCloseable {

    static final String EVIDENCE = "/v1/evidence/export";
    static final String ASSETS = "/v1/assets/export";

    /** What was asked, path and query, in the order of asking. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    final List<String> tokens = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** Writes an answer. */
    @FunctionalInterface
    interface Answer {
        void write(HttpExchange exchange) throws IOException;
    }

    StubLedger(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers in this order, and with the last one from then on. */
    StubLedger answers(String path, Answer... answers) {
        Queue<Answer> ahead = new ArrayDeque<>(List.of(answers));
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            next(ahead).write(exchange);
        });
        return this;
    }

    private static Answer next(Queue<Answer> ahead) {
        synchronized (ahead) {
            return ahead.size() == 1 ? ahead.element() : ahead.remove();
        }
    }

    /** A whole export. */
    static Answer whole(List<String> lines) {
        return exchange -> {
            try (var out = begin(exchange)) {
                write(out, "{\"total\":" + lines.size() + "}");
                for (var line : lines) {
                    write(out, line);
                }
                write(out, "{\"end\":true}");
            }
        };
    }

    /** The connection ends well, but the export does not. */
    static Answer cutOff(int total, List<String> lines) {
        return exchange -> {
            try (var out = begin(exchange)) {
                write(out, "{\"total\":" + total + "}");
                for (var line : lines) {
                    write(out, line);
                }
                out.write("{\"sequ".getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    /** Begins, and then says nothing until somebody lets it go. */
    static Answer hanging(CountDownLatch letGo) {
        return exchange -> {
            try (var out = begin(exchange)) {
                write(out, "{\"total\":5}");
                out.flush();
                letGo.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        };
    }

    static Answer status(int status) {
        return exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static OutputStream begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(200, 0);
        return new BufferedOutputStream(exchange.getResponseBody(), 1 << 16);
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
