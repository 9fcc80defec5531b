package io.holdfast.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.local.settings.CannotStart;
import io.holdfast.local.settings.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMarkTest {

    private final Home home;

    DemoMarkTest(@TempDir Path folder) throws CannotStart {
        home = new Home(folder);
        home.create();
    }

    @Test
    void dataWithoutTheDemoHaveNoMark() throws IOException {
        assertThat(DemoMark.isIn(home)).isFalse();
        assertThat(DemoMark.in(home).broken()).isEmpty();
    }

    @Test
    void aSceneThatNeverEndedIsKnownToTheNextStart() throws IOException {
        DemoMark.in(home).breaking(3);

        assertThat(DemoMark.isIn(home)).isTrue();
        assertThat(DemoMark.in(home).broken()).hasValue(3);
    }

    @Test
    void aSceneThatEndedIsNot() throws IOException {
        DemoMark.in(home).breaking(3);
        DemoMark.in(home).whole();

        assertThat(DemoMark.isIn(home)).isTrue();
        assertThat(DemoMark.in(home).broken()).isEmpty();
    }

    @Test
    void aTornMarkStillMarks() throws IOException {
        Files.writeString(home.demoMark(), "2026-");

        assertThat(DemoMark.isIn(home)).isTrue();
        assertThat(DemoMark.in(home).broken()).isEmpty();
    }
}
