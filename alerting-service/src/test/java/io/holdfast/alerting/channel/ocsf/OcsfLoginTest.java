package io.holdfast.alerting.channel.ocsf;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.channel.http.Doors;
import io.holdfast.alerting.channel.http.Notices;
import io.holdfast.alerting.channel.kind.Form;
import io.holdfast.alerting.channel.kind.Outgoing;
import io.holdfast.alerting.channel.ocsf.OcsfSettings.Login;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.route.Reason;
import io.holdfast.contracts.Violation;
import io.holdfast.foundation.json.Json;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.JaasContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the channel logs in to another broker, and what it never does with the password. */
class OcsfLoginTest {

    private static final String ELSEWHERE = "kafka.example.org:9093";

    private final OcsfKind kind = new OcsfKind(Notices.wording(), new Brokers(Map.of(), Doors.strict()));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "TLS asks for no login                       | SSL            | -             | -    | kafka:9093 | -",
                "a login goes over TLS                       | SASL_SSL       | PLAIN         | ops  | kafka:9093 | -",
                "a password that is not sent may go without  | SASL_PLAINTEXT | SCRAM-SHA-256 | ops  | kafka:9093 | -",
                "one that is sent may not                    | SASL_PLAINTEXT | PLAIN         | ops  | kafka:9093 | settings.sasl_mechanism",
                "a login has a name                          | SASL_SSL       | PLAIN         | -    | kafka:9093 | settings.password",
                "a name has a login                          | SSL            | -             | ops  | kafka:9093 | settings.password",
                "a password goes to a broker that is named   | SASL_SSL       | PLAIN         | ops  | -          | settings.bootstrap_servers",
            })
    void settingsFitEachOther(
            String rule,
            String security,
            @Nullable String mechanism,
            @Nullable String user,
            @Nullable String servers,
            @Nullable String wrong) {
        var given = Json.mapper().createObjectNode().put("topic", "t").put("security", security);
        put(given, "sasl_mechanism", mechanism);
        put(given, "username", user);
        put(given, "password", user == null ? null : "sesame");
        put(given, "bootstrap_servers", servers);

        var checked = kind.form().check(given, null);
        assertThat(checked.violations()).isEmpty();

        assertThat(kind.violations(kind.form().values(checked.settings())))
                .as(rule)
                .extracting(Violation::field)
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sesame", "a\"b", "a\\", "\" evil=\"yes", "a;b", "ü €"})
    void aPasswordStaysOneValueWhateverIsInIt(String password) {
        var config = ProducerConfiguration.of(settings(password), Map.of());

        var entries = JaasContext.loadClientContext(
                        Map.of("sasl.jaas.config", new Password(String.valueOf(config.get("sasl.jaas.config")))))
                .configurationEntries();

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.getLoginModuleName()).endsWith("ScramLoginModule");
            assertThat(entry.getOptions()).isEqualTo(Map.of("username", "holdfast", "password", password));
        });
        assertThat(config)
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("bootstrap.servers", ELSEWHERE);
    }

    @Test
    void thePasswordIsNeverShown() {
        assertThat(settings("sesame").toString()).doesNotContain("sesame");
        assertThat(kind.form().fields())
                .filteredOn(field -> "password".equals(field.name()))
                .singleElement()
                .satisfies(field -> assertThat(field.secret()).isTrue());
        var kept = Json.mapper().createObjectNode().put("password", "sesame");
        assertThat(kind.form().masked(kept).path("password").asText()).isEqualTo(Form.MASK);
    }

    @Test
    void aBrokerInsideIsCheckedBeforeAnybodyConnects() {
        var inside = new OcsfSettings("t", "127.0.0.1:9", "SASL_SSL", new Login("PLAIN", "holdfast", "sesame"));

        var delivery =
                kind.send(new Outgoing<>(Notices.of(Reason.OPENED, Notices.finding(Map.of())), inside, List.of()));

        assertThat(delivery).isInstanceOf(Delivery.RetryLater.class);
        assertThat(delivery.detail()).startsWith("not sent: ").contains("127.0.0.1", "not a public address");
        assertThat(delivery.toString()).doesNotContain("sesame");
    }

    private static OcsfSettings settings(String password) {
        return new OcsfSettings("t", ELSEWHERE, "SASL_SSL", new Login("SCRAM-SHA-512", "holdfast", password));
    }

    private static void put(com.fasterxml.jackson.databind.node.ObjectNode given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }
}
