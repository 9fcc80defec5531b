package io.holdfast.local.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.local.settings.CannotStart;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private final Path project;

    PreflightTest(@TempDir Path project) {
        this.project = project;
    }

    @Test
    void aTakenPortIsNamedWithTheVariableThatMovesIt() throws IOException, CannotStart {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = other.getLocalPort();
            var settings = settings(Integer.toString(port));

            assertThatThrownBy(() -> Preflight.check(settings, List.of(Listener.ALERTING)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + port + " (alerting-service)")
                    .hasMessageContaining("HOLDFAST_ALERTING_PORT");
        }
    }

    @Test
    void aPortOfAPartThatIsNotStartedMayBeTaken() throws IOException, CannotStart {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Preflight.check(settings(Integer.toString(other.getLocalPort())), List.of());
        }
    }

    @Test
    void aFullDiskIsSaidInMebibytes() {
        assertThat(Preflight.space("/data", Preflight.LEAST_FREE_BYTES)).isEmpty();
        assertThat(Preflight.space("/data", Preflight.LEAST_FREE_BYTES - 1))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("The disk of /data has 1023 MiB free")
                        .contains("HOLDFAST_HOME"));
    }

    @Test
    void aPathThatKafkaWouldSplitIsRefused() {
        assertThat(Preflight.path("/data/a b")).isEmpty();
        assertThat(Preflight.path("/data/a,b")).isPresent();
    }

    private Settings settings(String alertingPort) throws CannotStart {
        var settings = Settings.from(project, Map.of("HOLDFAST_ALERTING_PORT", alertingPort));
        settings.home().create();
        return settings;
    }
}
