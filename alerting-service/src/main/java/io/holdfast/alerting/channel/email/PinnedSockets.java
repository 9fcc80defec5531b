package io.holdfast.alerting.channel.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;

/**
 * Makes sockets that connect to an address that was checked, whatever name they are told. Certificates are still asked for
 * the name. Closing it ends whatever is going on over its sockets.
 */
final class PinnedSockets extends SocketFactory implements AutoCloseable {

    private final InetAddress address;
    private final UnaryOperator<Socket> layer;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** @param layer what is put over each connection before it is handed out */
    PinnedSockets(InetAddress address, UnaryOperator<Socket> layer) {
        this.address = address;
        this.layer = layer;
    }

    @Override
    public Socket createSocket() {
        var socket = new PinnedSocket(address);
        open.add(socket);
        if (closed) {
            close();
        }
        return layer.apply(socket);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(port);
    }

    @Override
    public void close() {
        closed = true;
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private Socket connected(int port) throws IOException {
        var socket = createSocket();
        socket.connect(new InetSocketAddress(address, port));
        return socket;
    }

    private static final class PinnedSocket extends Socket {

        private final InetAddress address;

        PinnedSocket(InetAddress address) {
            this.address = address;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            var port = ((InetSocketAddress) endpoint).getPort();
            super.connect(new InetSocketAddress(address, port), timeout);
        }
    }
}
