package io.holdfast.alerting.channel.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.alerting.channel.target.TargetCheck.Allowed;
import io.holdfast.alerting.channel.target.TargetCheck.Refused;
import io.holdfast.alerting.channel.target.TargetCheck.Unknown;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetCheckTest {

    private static final Map<String, List<String>> NAMES = Map.of(
            "public.example", List.of("93.184.216.34", "2606:2800:220:1::1"),
            "inside.example", List.of("10.1.2.3"),
            "mixed.example", List.of("93.184.216.34", "192.168.1.1"),
            "mixed6.example", List.of("93.184.216.34", "fd00::1"));

    private final TargetCheck strict = check();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "this network             | 0.0.0.0",
                "this network             | 0.1.2.3",
                "private                  | 10.1.2.3",
                "a carrier's customers    | 100.64.0.1",
                "the last of them         | 100.127.255.255",
                "loopback                 | 127.0.0.1",
                "loopback                 | 127.8.9.10",
                "a cloud's metadata       | 169.254.169.254",
                "private                  | 172.16.0.1",
                "private, the last        | 172.31.255.255",
                "protocol assignments     | 192.0.0.8",
                "documentation            | 192.0.2.1",
                "AS112                    | 192.31.196.1",
                "tunnelling               | 192.52.193.1",
                "6to4 relays              | 192.88.99.1",
                "private                  | 192.168.1.1",
                "AS112                    | 192.175.48.1",
                "benchmarks               | 198.18.0.1",
                "benchmarks, the last     | 198.19.255.255",
                "documentation            | 198.51.100.1",
                "documentation            | 203.0.113.1",
                "multicast                | 224.0.0.1",
                "reserved                 | 240.0.0.1",
                "broadcast                | 255.255.255.255",
                "unspecified              | ::",
                "loopback                 | ::1",
                "mapped IPv4              | ::ffff:127.0.0.1",
                "mapped IPv4 in hex       | ::ffff:a9fe:a9fe",
                "compatible IPv4          | ::127.0.0.1",
                "NAT64                    | 64:ff9b::7f00:1",
                "local NAT64              | 64:ff9b:1::1",
                "discarded                | 100::1",
                "dummy                    | 100:0:0:1::1",
                "Teredo                   | 2001::1",
                "ORCHID                   | 2001:20::1",
                "documentation            | 2001:db8::1",
                "6to4                     | 2002:7f00:1::",
                "AS112                    | 2620:4f:8000::1",
                "documentation            | 3fff::1",
                "segment routing          | 5f00::1",
                "not assigned             | 4000::1",
                "unique local             | fd00::1",
                "link-local               | fe80::1",
                "site-local               | fec0::1",
                "multicast                | ff02::1",
                "in brackets              | [::1]",
            })
    void leadsNowhereInside(String what, String host) {
        assertThat(strict.check(host)).as(what).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.reason())
                .contains("not a public address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.216.34",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "223.255.255.255",
                "2606:2800:220:1::1",
                "[2606:2800:220:1::1]",
                "public.example"
            })
    void mayLeadOutside(String host) {
        assertThat(strict.check(host)).isInstanceOf(Allowed.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "decimal        | 2130706433",
                "hexadecimal    | 0x7f000001",
                "octal          | 0177.0.0.1",
                "one part octal | 127.0.0.01",
                "short          | 127.1",
                "hex parts      | 0x7f.0x0.0x0.0x1",
                "a dot behind   | 2130706433.",
                "too high       | 256.1.1.1",
            })
    void addressesInDisguiseAreRefused(String what, String host) {
        assertThat(strict.check(host)).as(what).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.reason())
                .contains("four decimal numbers"));
    }

    @Test
    void oneAddressInsideAmongOthersIsEnoughToRefuse() {
        assertThat(strict.check("mixed.example")).isInstanceOf(Refused.class);
        assertThat(strict.check("mixed6.example")).isInstanceOf(Refused.class);
    }

    @Test
    void whoeverConnectsGetsWhatWasLookedAt() throws Exception {
        assertThat(strict.check("public.example"))
                .isEqualTo(new Allowed(
                        List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getByName("2606:2800:220:1::1"))));
    }

    @Test
    void aNameThatNobodyKnowsIsNotRefused() {
        assertThat(strict.check("nobody.example")).isInstanceOf(Unknown.class);
    }

    @Test
    void aScopedAddressNamesNoHost() {
        assertThat(strict.check("[fe80::1%eth0]")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest(name = "{0} allows {1}: {2}")
    @CsvSource({
        "inside.example, inside.example, true",
        "INSIDE.example, inside.EXAMPLE, true",
        "other.example, inside.example, false",
        "example, inside.example, false",
        "10.0.0.0/8, inside.example, true",
        "10.1.2.3, inside.example, true",
        "10.1.2.4/31, inside.example, false",
        "192.168.1.0/24, mixed.example, true",
        "fd00::/8, mixed6.example, true",
        "::1/128, [::1], true",
        "127.0.0.1/32, ::ffff:127.0.0.1, true",
        "127.0.0.1/32, 127.0.0.2, false",
        "0.0.0.0/0, 169.254.169.254, true",
    })
    void anAdministratorMayAllowIt(String entry, String host, boolean allowed) {
        assertThat(check(entry).check(host) instanceof Allowed).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8", "fd00::/129", "a b", "", "*", "http://inside.example", "127.1"})
    void aMistypedPermissionIsSeenAtTheStart(String entry) {
        var entries = List.of(entry);

        assertThatThrownBy(() -> AllowedTargets.of(entries)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "another scheme     | ftp://example.org/hook          | must begin with http",
                "a file             | file:///etc/passwd              | must begin with http",
                "no scheme          | example.org/hook                | must begin with http",
                "user info          | https://me:pw@example.org/hook  | must not carry a user name",
                "no host            | https:///hook                   | host",
                "a host of no kind  | https://_x/hook                 | must name a host",
                "a port too high    | https://example.org:70000/      | port",
                "a fragment         | https://example.org/hook#x      | must not have a fragment",
                "no URL             | https://exa mple.org            | is not a URL",
            })
    void addressesOfAWrongShapeAreRefused(String what, String url, String reason) {
        assertThat(TargetCheck.wrongShape(url)).as(what).hasValueSatisfying(wrong -> assertThat(wrong)
                .contains(reason));
    }

    private static TargetCheck check(String... allowed) {
        return new TargetCheck(AllowedTargets.of(List.of(allowed)), TargetCheckTest::resolve);
    }

    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        if (Literals.isLiteral(host)) {
            return List.of(InetAddress.getByName(host));
        }
        var addresses = new ArrayList<InetAddress>();
        for (var literal : NAMES.getOrDefault(host.toLowerCase(java.util.Locale.ROOT), List.of())) {
            addresses.add(InetAddress.getByName(literal));
        }
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return addresses;
    }
}
