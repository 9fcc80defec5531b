package io.holdfast.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.words.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static Tally tally(Map<Status, Long> counts) {
        return Tally.of(counts, status -> Address.of("controls").with("status", status));
    }

    @Test
    void oneBrokenAmongAThousandIsSeen() {
        var tally = tally(Map.of(Status.SATISFIED, 9_999L, Status.NOT_SATISFIED, 1L));

        assertThat(width(tally, Status.NOT_SATISFIED)).isGreaterThan(1.0);
    }

    @Test
    void theBarIsFull() {
        var tally =
                tally(Map.of(Status.SATISFIED, 997L, Status.NOT_SATISFIED, 1L, Status.STALE, 1L, Status.EXEMPT, 1L));

        assertThat(tally.parts().stream()
                        .mapToDouble(part -> number(part.width()))
                        .sum())
                .isCloseTo(100, within(0.1));
    }

    @Test
    void greenBeginsAtTheLeftAndTheWorstEndsAtTheRight() {
        var tally = tally(Map.of(Status.SATISFIED, 1L, Status.NOT_SATISFIED, 1L));

        assertThat(part(tally, Status.SATISFIED).x()).isEqualTo("0.00%");
        assertThat(part(tally, Status.NOT_SATISFIED).x()).isEqualTo("50.00%");
    }

    @Test
    void everyNumberLinksToWhatItCounts() {
        var tally = tally(Map.of(Status.STALE, 3L));

        assertThat(part(tally, Status.STALE).link()).hasToString("/controls?status=STALE");
        assertThat(tally.label(Language.ENGLISH)).isEqualTo("3 stale");
        assertThat(tally.label(Language.GERMAN)).isEqualTo("3 veraltet");
    }

    @Test
    void nothingCountedIsAnEmptyBar() {
        var tally = tally(Map.of());

        assertThat(tally.total()).isZero();
        assertThat(tally.present()).isEmpty();
    }

    private static Tally.Part part(Tally tally, Status status) {
        return tally.parts().stream()
                .filter(part -> part.status() == status)
                .findFirst()
                .orElseThrow();
    }

    private static double width(Tally tally, Status status) {
        return number(part(tally, status).width());
    }

    private static double number(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }
}
