package io.holdfast.dashboard.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalPathTest {

    @ParameterizedTest(name = "{0}: {1} leads to {2}")
    @CsvSource({
        "a page with its filters,            /findings?tab=mine&q=a%20b, /findings?tab=mine&q=a%20b",
        "nothing asked for,                  '',                         /",
        "another site,                       https://elsewhere.example,  /",
        "another site without its scheme,    //elsewhere.example,        /",
        "what some browsers read as another site, /\\elsewhere.example,  /",
        "what is no address at all,          /a b,                       /",
    })
    void onlyThisDashboardIsLedTo(String rule, String asked, String led) {
        assertThat(LocalPath.of(asked)).isEqualTo(led);
    }
}
