package io.holdfast.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedViewsTest {

    private static final SavedViews NONE = SavedViews.read(null);

    @Test
    void whatIsWrittenIsReadAgain() {
        var views =
                NONE.with("Meine & alle = späten", "/findings?tab=mine&q=a%20b").with("Zürich", "/assets?q=z");

        assertThat(SavedViews.read(views.written())).isEqualTo(views);
        assertThat(views.written()).matches("[A-Za-z0-9%+=&._*-]+");
    }

    @Test
    void aNameIsUsedOnce() {
        var views = NONE.with("late", "/findings?tab=overdue").with(" late ", "/findings?tab=mine");

        assertThat(views.views()).containsExactly(new SavedViews.View("late", "/findings?tab=mine"));
        assertThat(views.without("late").views()).isEmpty();
    }

    @Test
    void aPageShowsItsOwn() {
        var views = NONE.with("late", "/findings?tab=overdue").with("stale", "/controls?status=STALE");

        assertThat(views.of("/controls")).extracting(SavedViews.View::name).containsExactly("stale");
    }

    @Test
    void theOldestGoWhenACookieIsFull() {
        var views = IntStream.range(0, 200)
                .boxed()
                .reduce(
                        NONE,
                        (kept, i) -> kept.with("view " + i, "/findings?control=a-long-control-id-" + i),
                        (one, other) -> other);

        assertThat(views.written().length()).isLessThanOrEqualTo(3_500);
        assertThat(views.views().getLast().name()).isEqualTo("view 199");
    }

    @ParameterizedTest(name = "{0} is nothing")
    @ValueSource(
            strings = {"", "&&", "=x", "a=%2F%2Fevil.example.org", "a=https%3A%2F%2Fevil.example.org", "%zz=%2Fa", "a"})
    void whatIsNotOursIsNotShown(String cookie) {
        assertThat(SavedViews.read(cookie).views()).isEmpty();
    }

    @ParameterizedTest(name = "of {0} is kept {1}")
    @CsvSource({
        "/findings?done=2, /findings",
        "/findings?cursor=abc&tab=mine, /findings?tab=mine",
        "/findings?tab=mine&done=2&q=a, /findings?tab=mine&q=a",
        "/findings?tab=mine, /findings?tab=mine",
    })
    void whatPassesIsNotKept(String address, String kept) {
        assertThat(NONE.with("late", address).views()).containsExactly(new SavedViews.View("late", kept));
    }

    @Test
    void aViewNeedsAName() {
        assertThat(NONE.with("  ", "/findings").views()).isEmpty();
    }
}
