package io.holdfast.alerting.channel.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is encrypted from its first byte, over one that goes to a checked address. It counts as connected once
 * the certificate was found to be of the name. The mail library would open an unpinned connection of its own if it were
 * asked for TLS with certificates that are not the platform's.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8314#section-3.3">RFC 8314, section 3.3: implicit TLS for submission</a>
 */
final class SecureSocket extends Socket {

    private final Socket pinned;
    private final SSLSocketFactory tls;
    private final String host;
    private @Nullable SSLSocket secure;

    /** @param host the name that the certificate has to be of */
    SecureSocket(Socket pinned, SSLSocketFactory tls, String host) {
        this.pinned = pinned;
        this.tls = tls;
        this.host = host;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        pinned.connect(endpoint, timeout);
        var port = ((InetSocketAddress) endpoint).getPort();
        var socket = (SSLSocket) tls.createSocket(pinned, host, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        secure = socket;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return connected().getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return connected().getOutputStream();
    }

    @Override
    public InetAddress getLocalAddress() {
        return pinned.getLocalAddress();
    }

    @Override
    public void setSoTimeout(int timeout) throws SocketException {
        pinned.setSoTimeout(timeout);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return pinned.getSoTimeout();
    }

    @Override
    public boolean isConnected() {
        return secure != null;
    }

    @Override
    public boolean isClosed() {
        return pinned.isClosed();
    }

    @Override
    public void close() throws IOException {
        if (secure == null) {
            pinned.close();
        } else {
            secure.close();
        }
    }

    private SSLSocket connected() throws SocketException {
        if (secure == null) {
            throw new SocketException("not connected");
        }
        return secure;
    }
}
