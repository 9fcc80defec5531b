package io.holdfast.alerting.channel.target;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The addresses that are not anybody's on the Internet.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IANA IPv4 special-purpose registry</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry/">IANA IPv6 special-purpose registry</a>
 */
final class SpecialRanges {

    private record Range(Cidr cidr, String what) {}

    private static final Cidr GLOBAL_UNICAST = Cidr.of("2000::/3");

    private static final List<Range> RANGES = List.of(
            range("0.0.0.0/8", "this network"),
            range("10.0.0.0/8", "private"),
            range("100.64.0.0/10", "shared by a carrier's customers"),
            range("127.0.0.0/8", "loopback"),
            range("169.254.0.0/16", "link-local, and a cloud's metadata"),
            range("172.16.0.0/12", "private"),
            range("192.0.0.0/24", "protocol assignments"),
            range("192.0.2.0/24", "documentation"),
            range("192.31.196.0/24", "AS112"),
            range("192.52.193.0/24", "automatic multicast tunnelling"),
            range("192.88.99.0/24", "6to4 relays"),
            range("192.168.0.0/16", "private"),
            range("192.175.48.0/24", "AS112"),
            range("198.18.0.0/15", "benchmarks"),
            range("198.51.100.0/24", "documentation"),
            range("203.0.113.0/24", "documentation"),
            range("224.0.0.0/4", "multicast"),
            range("240.0.0.0/4", "reserved"),
            range("::/128", "unspecified"),
            range("::1/128", "loopback"),
            range("::/96", "wraps an IPv4 address"),
            range("64:ff9b::/96", "NAT64, wraps an IPv4 address"),
            range("64:ff9b:1::/48", "local NAT64"),
            range("100::/64", "discarded"),
            range("100:0:0:1::/64", "dummy prefix"),
            range("2001::/23", "protocol assignments, Teredo among them"),
            range("2001:db8::/32", "documentation"),
            range("2002::/16", "6to4, wraps an IPv4 address"),
            range("2620:4f:8000::/48", "AS112"),
            range("3fff::/20", "documentation"),
            range("5f00::/16", "segment routing"),
            range("fc00::/7", "unique local"),
            range("fe80::/10", "link-local"),
            range("fec0::/10", "site-local"),
            range("ff00::/8", "multicast"));

    private SpecialRanges() {}

    /** What an address is set aside for; empty when it is an ordinary one. */
    static Optional<String> of(InetAddress address) {
        // Java reads ::ffff:0:0/96 as the IPv4 address that it wraps, so the IPv4 ranges hold for it.
        return RANGES.stream()
                .filter(range -> range.cidr().contains(address))
                .findFirst()
                .map(range -> range.cidr() + ", " + range.what())
                .or(() -> unassigned(address));
    }

    private static Optional<String> unassigned(InetAddress address) {
        return address instanceof Inet6Address && !GLOBAL_UNICAST.contains(address)
                ? Optional.of("outside of " + GLOBAL_UNICAST + ", not assigned")
                : Optional.empty();
    }

    private static Range range(String cidr, String what) {
        return new Range(Cidr.of(cidr), what);
    }
}
