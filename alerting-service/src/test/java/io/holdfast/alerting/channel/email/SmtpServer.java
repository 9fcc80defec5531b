package io.holdfast.alerting.channel.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that keeps what it is given, and answers each command as a test tells it to. */
public final class SmtpServer implements AutoCloseable {

    private final ServerSocket server;
    private final @Nullable SSLContext tls;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();

    private SmtpServer(ServerSocket server, @Nullable SSLContext tls) {
        this.server = server;
        this.tls = tls;
    }

    /** With a certificate it offers STARTTLS. */
    public static SmtpServer start(@Nullable SSLContext tls) throws IOException {
        var server = new SmtpServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), tls);
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    /** Encrypted from the start, as on port 465. */
    static SmtpServer startSecure(SSLContext tls) throws IOException {
        var socket = tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var server = new SmtpServer(socket, tls);
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The reply to a command, such as {@code RCPT} or {@code .} for the end of the mail; empty for silence. */
    void answers(String command, String reply) {
        answers.put(command, reply);
    }

    public List<String> mails() {
        return List.copyOf(mails);
    }

    List<String> commands() {
        return List.copyOf(commands);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            reply(socket, answers.getOrDefault("greeting", "220 test ESMTP"));
            talk(socket);
        } catch (IOException gone) {
            commands.add("gone");
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            commands.add(command);
            reply(socket, answers.getOrDefault(command, standard(command, socket)));
            if ("STARTTLS".equals(command)) {
                talk(encrypted(socket));
                return;
            }
            if ("DATA".equals(command) && !answers.containsKey(command)) {
                mails.add(data(in));
                reply(socket, answers.getOrDefault(".", "250 queued"));
            }
        }
    }

    private String standard(String command, Socket socket) {
        return switch (command) {
            case "EHLO" ->
                tls != null && !(socket instanceof SSLSocket)
                        ? "250-test\r\n250 STARTTLS"
                        : "250-test\r\n250 AUTH PLAIN";
            case "STARTTLS" -> "220 go ahead";
            case "AUTH" -> "235 welcome";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private Socket encrypted(Socket socket) throws IOException {
        if (tls == null) {
            throw new IOException("there is no certificate");
        }
        var wrapped = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), false);
        wrapped.setUseClientMode(false);
        wrapped.startHandshake();
        return wrapped;
    }

    private static String data(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !".".equals(line); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void reply(Socket socket, String text) throws IOException {
        if (!text.isEmpty()) {
            socket.getOutputStream().write((text + "\r\n").getBytes(UTF_8));
            socket.getOutputStream().flush();
        }
    }
}
