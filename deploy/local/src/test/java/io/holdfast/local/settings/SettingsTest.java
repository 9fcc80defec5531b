package io.holdfast.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final Path PROJECT = Path.of("/srv/holdfast");

    @Test
    void sayNothingAndEverythingHasItsPlace() throws CannotStart {
        var settings = Settings.from(PROJECT, Map.of());

        assertThat(settings.home().directory()).isEqualTo(Path.of("/srv/holdfast/.holdfast"));
        assertThat(settings.catalog()).isEqualTo(Path.of("/srv/holdfast/catalog"));
        for (var listener : Listener.values()) {
            assertThat(settings.ports().of(listener)).isEqualTo(listener.defaultPort());
        }
    }

    @Test
    void everyListenerMovesWithItsVariable() throws CannotStart {
        for (var listener : Listener.values()) {
            var settings = Settings.from(PROJECT, Map.of(listener.variable(), "20000"));

            assertThat(settings.ports().of(listener)).isEqualTo(20_000);
        }
    }

    @Test
    void aRelativeHomeLiesInTheProject() throws CannotStart {
        var settings = Settings.from(PROJECT, Map.of("HOLDFAST_HOME", "else where"));

        assertThat(settings.home().directory()).isEqualTo(Path.of("/srv/holdfast/else where"));
    }

    @ParameterizedTest(name = "{0}={1} is refused: {2}")
    @CsvSource({
        "HOLDFAST_EVIDENCE_PORT, http, HOLDFAST_EVIDENCE_PORT is 'http'",
        "HOLDFAST_EVIDENCE_PORT, 0, from 1 to 65535",
        "HOLDFAST_EVIDENCE_PORT, 65536, from 1 to 65535",
        "HOLDFAST_EVIDENCE_PORT, 8080, the same port 8080",
        "HOLDFAST_START_TIMEOUT, soon, a number of seconds",
    })
    void whatCannotBeMeantIsRefusedByName(String variable, String value, String words) {
        assertThatThrownBy(() -> Settings.from(PROJECT, Map.of(variable, value)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(words)
                .hasMessageContaining(variable);
    }
}
