package io.holdfast.alerting.channel.target;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A range of addresses of one family.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4632#section-3.1">RFC 4632, section 3.1</a>
 */
final class Cidr {

    private final byte[] network;
    private final int bits;
    private final String text;

    private Cidr(byte[] network, int bits, String text) {
        this.network = network;
        this.bits = bits;
        this.text = text;
    }

    /**
     * Reads {@code 10.0.0.0/8}, {@code fc00::/7}, or one address.
     *
     * @throws IllegalArgumentException when it is not a range
     */
    static Cidr of(String text) {
        var slash = text.indexOf('/');
        var network = bytes(slash < 0 ? text : text.substring(0, slash));
        var bits = slash < 0 ? network.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > network.length * 8) {
            throw new IllegalArgumentException("'" + text + "' has no such prefix length");
        }
        return new Cidr(network, bits, text);
    }

    boolean contains(InetAddress address) {
        var other = address.getAddress();
        if (other.length != network.length) {
            return false;
        }
        var whole = bits / 8;
        if (!Arrays.equals(network, 0, whole, other, 0, whole)) {
            return false;
        }
        var mask = 0xff00 >> (bits % 8);
        return bits % 8 == 0 || (network[whole] & mask) == (other[whole] & mask);
    }

    private static byte[] bytes(String literal) {
        if (!Literals.isLiteral(literal)) {
            throw new IllegalArgumentException("'" + literal + "' is not an IP address");
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException("'" + literal + "' is not an IP address", notAnAddress);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
