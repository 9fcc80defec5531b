package io.holdfast.evidence.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A loopback port that leads to another one as long as a switch does not cut it. */
final class Wire {

    private final ServerSocket entrance;
    private final int exit;
    private final Switch cut;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Wire(ServerSocket entrance, int exit, Switch cut) {
        this.entrance = entrance;
        this.exit = exit;
        this.cut = cut;
    }

    static Wire to(int port, Switch cut) {
        try {
            var wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port, cut);
            Thread.ofPlatform().daemon().start(wire::accept);
            Thread.ofPlatform().daemon().start(wire::obey);
            return wire;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                join(entrance.accept());
            } catch (IOException refused) {
                // The other end is away: the caller sees a closed connection, as over a real wire.
            }
        }
    }

    private void join(Socket caller) throws IOException {
        if (cut.isOn()) {
            caller.close();
            return;
        }
        var callee = new Socket(InetAddress.getLoopbackAddress(), exit);
        open.add(caller);
        open.add(callee);
        if (cut.isOn()) {
            // Cut in between: whoever does that may not have seen these two.
            hangUp(caller);
            hangUp(callee);
        }
        Thread.ofPlatform().daemon().start(() -> pump(caller, callee));
        Thread.ofPlatform().daemon().start(() -> pump(callee, caller));
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // Either side hung up, or the wire was cut.
        }
        open.remove(from);
        open.remove(to);
    }

    private void obey() {
        try {
            while (!entrance.isClosed()) {
                cut.await(true);
                open.forEach(Wire::hangUp);
                cut.await(false);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // Then there is nothing to cut.
        }
    }
}
