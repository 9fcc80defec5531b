package io.holdfast.alerting.channel.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a webhook may lead. A channel must not become a way into the network of the service, so loopback, private and
 * link-local targets are refused unless they are allowed for all.
 *
 * <p>The check is made when a channel is saved and again before every attempt, because a name may lead elsewhere by then.
 * The client connects within the time for which the JDK keeps the addresses that were checked (30 s by default).
 */
public final class TargetCheck {

    /** Whether a notification may be sent there. */
    public sealed interface Answer {}

    public record Allowed(URI url) implements Answer {}

    public record Refused(String reason) implements Answer {}

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int MAX_PORT = 65_535;

    private final boolean allowPrivate;

    public TargetCheck(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /** A name that is not known now is allowed: the attempt will say so, and it may be known by then. */
    public Answer check(String url) {
        try {
            var parsed = new URI(url.strip());
            var wrong = shape(parsed).or(() -> place(parsed.getHost()));
            return wrong.<Answer>map(Refused::new).orElseGet(() -> new Allowed(parsed));
        } catch (URISyntaxException notAnAddress) {
            return new Refused("is not a URL: " + notAnAddress.getReason());
        }
    }

    private static Optional<String> shape(URI url) {
        if (url.getScheme() == null || !SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))) {
            return Optional.of("must begin with http:// or https://");
        }
        if (url.getRawUserInfo() != null) {
            return Optional.of("must not carry a user name or password");
        }
        if (url.getHost() == null || url.getPort() == 0 || url.getPort() > MAX_PORT) {
            return Optional.of("must name a host and, where given, a port up to " + MAX_PORT);
        }
        return url.getRawFragment() == null ? Optional.empty() : Optional.of("must not have a fragment");
    }

    private Optional<String> place(@Nullable String host) {
        if (allowPrivate) {
            return Optional.empty();
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .filter(TargetCheck::isPrivate)
                    .findFirst()
                    .map(address -> "leads to " + address.getHostAddress() + ", which is not a public address");
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }

    static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || switch (address) {
                    case Inet4Address four -> isPrivate(four.getAddress());
                    case Inet6Address six -> isPrivateSix(six.getAddress());
                    case InetAddress other -> true;
                };
    }

    /** 0.0.0.0/8, 100.64.0.0/10 (carriers), 192.0.0.0/24, 198.18.0.0/15 (benchmarks) and 240.0.0.0/4 (reserved). */
    private static boolean isPrivate(byte[] address) {
        var first = address[0] & 0xff;
        var second = address[1] & 0xff;
        return first == 0
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 192 && second == 0 && address[2] == 0)
                || (first == 198 && (second & 0xfe) == 18)
                || first >= 240;
    }

    /** fc00::/7 (local), and what only wraps an IPv4 address: ::/96, 64:ff9b::/96 and 2002::/16. */
    private static boolean isPrivateSix(byte[] address) {
        var local = (address[0] & 0xfe) == 0xfc;
        var wrapped = startsWith(address, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
                || startsWith(address, 0x00, 0x64, 0xff, 0x9b)
                || startsWith(address, 0x20, 0x02);
        return local || wrapped;
    }

    private static boolean startsWith(byte[] address, int... prefix) {
        for (var i = 0; i < prefix.length; i++) {
            if ((address[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
