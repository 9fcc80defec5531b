package io.holdfast.alerting.channel.target;

import java.util.regex.Pattern;

/** Tells addresses from names, and refuses the ways of writing an address that one reader takes for a name. */
final class Literals {

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern QUAD = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    /** The rule by which browsers take a host for an IPv4 address: its last label is a number, of whatever base. */
    private static final Pattern ENDS_IN_A_NUMBER =
            Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?", Pattern.CASE_INSENSITIVE);

    private Literals() {}

    static boolean isLiteral(String host) {
        return QUAD.matcher(host).matches() || host.indexOf(':') >= 0;
    }

    /**
     * Whether it is an IPv4 address in decimal, octal, hexadecimal or shortened form.
     *
     * @see <a href="https://url.spec.whatwg.org/#ends-in-a-number-checker">URL Standard, ends-in-a-number checker</a>
     */
    static boolean isDisguised(String host) {
        return !isLiteral(host) && ENDS_IN_A_NUMBER.matcher(host).matches();
    }
}
