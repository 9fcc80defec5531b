package io.holdfast.evidence.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A loopback port that leads to another one as long as a system property does not cut it. */
final class Wire {

    private final ServerSocket entrance;
    private final int exit;
    private final String cutProperty;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Wire(ServerSocket entrance, int exit, String cutProperty) {
        this.entrance = entrance;
        this.exit = exit;
        this.cutProperty = cutProperty;
    }

    static Wire to(int port, String cutProperty) {
        try {
            var wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port, cutProperty);
            Thread.ofPlatform().daemon().start(wire::accept);
            Thread.ofPlatform().daemon().start(wire::watch);
            return wire;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    private boolean isCut() {
        return Boolean.getBoolean(cutProperty);
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
        if (isCut()) {
            caller.close();
            return;
        }
        var callee = new Socket(InetAddress.getLoopbackAddress(), exit);
        open.add(caller);
        open.add(callee);
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

    private void watch() {
        while (!entrance.isClosed()) {
            if (isCut()) {
                open.forEach(Wire::hangUp);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                return;
            }
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
