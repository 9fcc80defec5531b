package io.holdfast.alerting.channel.target;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an administrator allowed although it is not on the Internet: host names, addresses and ranges. */
public final class AllowedTargets {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_-]+)*");

    private final Set<String> names;
    private final List<Cidr> ranges;

    private AllowedTargets(Set<String> names, List<Cidr> ranges) {
        this.names = names;
        this.ranges = ranges;
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException when an entry is neither a host name nor a range: a mistyped permission must be
     *     seen at the start
     */
    public static AllowedTargets of(List<String> entries) {
        var names = new HashSet<String>();
        var ranges = new ArrayList<Cidr>();
        for (var entry : entries) {
            var text = entry.strip().toLowerCase(Locale.ROOT);
            if (text.indexOf('/') >= 0 || Literals.isLiteral(text)) {
                ranges.add(Cidr.of(text));
            } else if (NAME.matcher(text).matches() && !Literals.isDisguised(text)) {
                names.add(text);
            } else {
                throw new IllegalArgumentException("'" + entry + "' is neither a host name nor a range of addresses");
            }
        }
        return new AllowedTargets(Set.copyOf(names), List.copyOf(ranges));
    }

    public static AllowedTargets none() {
        return new AllowedTargets(Set.of(), List.of());
    }

    boolean byName(String host) {
        return names.contains(host.toLowerCase(Locale.ROOT));
    }

    boolean byAddress(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
