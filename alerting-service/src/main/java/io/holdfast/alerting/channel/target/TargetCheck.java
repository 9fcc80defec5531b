package io.holdfast.alerting.channel.target;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a channel may lead. A channel must not become a way into the network of the service, so a name is refused as soon
 * as one of its addresses lies in a special range that nobody allowed.
 *
 * <p>The check is made when a channel is saved and again before every attempt, because a name may lead elsewhere by then.
 * Whoever connects takes one of the addresses of the answer and never asks for the name again.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP
 *     on server-side request forgery</a>
 */
public final class TargetCheck {

    /** Whether something may be sent there. */
    public sealed interface Answer {}

    /** To these addresses, and no others. */
    public record Allowed(List<InetAddress> addresses) implements Answer {
        public Allowed {
            addresses = List.copyOf(addresses);
        }
    }

    /** Nobody knows the name now; it may be known by the time of an attempt. */
    public record Unknown(String reason) implements Answer {}

    public record Refused(String reason) implements Answer {}

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int MAX_PORT = 65_535;

    private final AllowedTargets allowed;
    private final Resolver resolver;

    public TargetCheck(AllowedTargets allowed, Resolver resolver) {
        this.allowed = allowed;
        this.resolver = resolver;
    }

    /** What is wrong with an address for HTTP, apart from where it leads. */
    public static Optional<String> wrongShape(String url) {
        try {
            return shape(new URI(url));
        } catch (URISyntaxException notAnAddress) {
            return Optional.of("is not a URL: " + notAnAddress.getReason());
        }
    }

    /** Where this host leads now. */
    public Answer check(String written) {
        var host =
                written.startsWith("[") && written.endsWith("]") ? written.substring(1, written.length() - 1) : written;
        if (host.isBlank() || host.indexOf('%') >= 0) {
            return new Refused("must name a host");
        }
        if (Literals.isDisguised(host)) {
            return new Refused("must write an IPv4 address as four decimal numbers");
        }
        try {
            return judge(host, resolver.resolve(host));
        } catch (UnknownHostException unknown) {
            return new Unknown("nobody knows the name " + host);
        }
    }

    private Answer judge(String host, List<InetAddress> addresses) {
        if (!allowed.byName(host)) {
            for (var address : addresses) {
                var special = SpecialRanges.of(address);
                if (special.isPresent() && !allowed.byAddress(address)) {
                    return new Refused("leads to " + address.getHostAddress() + ", which is not a public address ("
                            + special.get() + ")");
                }
            }
        }
        return new Allowed(addresses);
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
}
