package io.holdfast.alerting.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetCheckTest {

    private final TargetCheck strict = new TargetCheck(false);
    private final TargetCheck lenient = new TargetCheck(true);

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "http://127.0.0.1/hook",
                "http://127.8.9.10/hook",
                "http://localhost:8084/hook",
                "http://[::1]/hook",
                "http://[::ffff:127.0.0.1]/hook",
                "http://[::127.0.0.1]/hook",
                "http://[64:ff9b::7f00:1]/hook",
                "http://[2002:7f00:1::]/hook",
                "http://0.0.0.0/hook",
                "http://0.1.2.3/hook",
                "http://10.1.2.3/hook",
                "http://172.16.0.1/hook",
                "http://192.168.1.1/hook",
                "http://169.254.169.254/latest/meta-data",
                "http://100.64.0.1/hook",
                "http://192.0.0.8/hook",
                "http://198.18.0.1/hook",
                "http://224.0.0.1/hook",
                "http://255.255.255.255/hook",
                "http://[fe80::1]/hook",
                "http://[fd00::1]/hook",
                "http://[ff02::1]/hook",
                // Other ways to write 127.0.0.1.
                "http://2130706433/hook",
            })
    void leadsNowhereInside(String url) {
        assertThat(strict.check(url)).isInstanceOf(TargetCheck.Refused.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"https://93.184.216.34/hook", "http://[2606:2800:220:1::1]:8443/hook?x=1", "https://8.8.8.8"})
    void mayLeadOutside(String url) {
        assertThat(strict.check(url)).isInstanceOf(TargetCheck.Allowed.class);
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
    void refusesInAnyCase(String what, String url, String reason) {
        assertThat(lenient.check(url)).as(what).isInstanceOfSatisfying(TargetCheck.Refused.class, refused -> assertThat(
                        refused.reason())
                .contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8084/hook", "http://192.168.1.1/", "https://receiver.invalid/hook"})
    void mayLeadInsideWhenThatIsAllowed(String url) {
        assertThat(lenient.check(url)).isInstanceOf(TargetCheck.Allowed.class);
    }
}
