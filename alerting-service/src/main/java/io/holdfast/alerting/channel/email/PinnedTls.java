package io.holdfast.alerting.channel.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Encrypts connections that go to an address that was checked: from the start, or after STARTTLS. What it opens is a plain
 * pinned connection; whoever asked for it puts the encryption over it, with the name that the certificate has to be of.
 */
final class PinnedTls extends SSLSocketFactory {

    private final PinnedSockets sockets;
    private final SSLSocketFactory tls;

    PinnedTls(PinnedSockets sockets, SSLSocketFactory tls) {
        this.sockets = sockets;
        this.tls = tls;
    }

    @Override
    public Socket createSocket() {
        return sockets.createSocket();
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
        return tls.createSocket(plain, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return sockets.createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return sockets.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return sockets.createSocket(host, port, localHost, localPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }
}
