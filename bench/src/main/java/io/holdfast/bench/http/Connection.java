package io.holdfast.bench.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * One keep-alive HTTP/1.1 connection to a service on loopback, for one thread. Reads bodies of known length and chunked
 * ones (RFC 9112, sections 6 and 7).
 */
public final class Connection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LONGEST_LINE = 16 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final String commonHead;

    private Connection(Socket socket, String commonHead) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        this.commonHead = commonHead;
    }

    /**
     * Connects.
     *
     * @param base e.g. {@code http://127.0.0.1:8081}
     * @param token the bearer token that every request carries
     */
    public static Connection open(URI base, String token) throws IOException {
        return open(base, token, "application/json");
    }

    /** The same for answers of another media type. */
    public static Connection open(URI base, String token, String accept) throws IOException {
        var address = InetAddress.getByName(base.getHost());
        if (!address.isLoopbackAddress()) {
            throw new IOException("the bench sends to loopback only, not to " + base);
        }
        var socket = new Socket(address, base.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return new Connection(
                socket,
                " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAuthorization: Bearer " + token + "\r\nAccept: "
                        + accept + "\r\n");
    }

    public Answer get(String pathAndQuery) throws IOException {
        send(("GET " + pathAndQuery + commonHead + "\r\n").getBytes(StandardCharsets.US_ASCII), new byte[0]);
        return receive();
    }

    public Answer post(String path, String contentType, byte[] body) throws IOException {
        var head = "POST " + path + commonHead + "Content-Type: " + contentType + "\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        send(head.getBytes(StandardCharsets.US_ASCII), body);
        return receive();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Head and body go out in one write, hence in as few packets as possible. */
    private void send(byte[] head, byte[] body) throws IOException {
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
    }

    private Answer receive() throws IOException {
        var statusLine = line();
        var status = Integer.parseInt(statusLine.split(" ", 3)[1]);
        var length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.endsWith("chunked")) {
                chunked = true;
            }
        }
        return new Answer(status, chunked ? chunks() : exactly(length));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            body.writeBytes(exactly(size));
            line();
        }
        while (!line().isEmpty()) {
            // Trailer fields say nothing that the bench needs.
        }
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the service closed the connection within a body");
        }
        return bytes;
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || text.length() > LONGEST_LINE) {
                throw new EOFException("the service closed the connection within a head");
            }
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }
}
