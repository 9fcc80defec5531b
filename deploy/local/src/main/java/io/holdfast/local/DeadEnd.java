package io.holdfast.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A port where every connection is dropped at once. */
final class DeadEnd implements Outage {

    private final ServerSocket socket;

    private DeadEnd(ServerSocket socket) {
        this.socket = socket;
    }

    static DeadEnd at(int port) throws IOException {
        var end = new DeadEnd(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("dead-end-" + port).start(end::drop);
        return end;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void drop() {
        try {
            while (true) {
                socket.accept().close();
            }
        } catch (IOException closed) {
            // A listening socket fails only when it is closed, which is how this ends.
        }
    }
}
