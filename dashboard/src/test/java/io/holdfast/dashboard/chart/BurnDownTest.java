package io.holdfast.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.dashboard.services.alerting.FindingSummary;
import io.holdfast.dashboard.services.alerting.FindingSummary.PerDay;
import io.holdfast.dashboard.words.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BurnDownTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static FindingSummary summary(@Nullable List<PerDay> opened, @Nullable List<PerDay> resolved) {
        return new FindingSummary(Map.of(), Map.of(), null, null, opened, resolved, null);
    }

    @Test
    void whatTheServiceDoesNotSayIsNotDrawn() {
        assertThat(BurnDown.of(summary(null, null))).isEmpty();
        assertThat(BurnDown.of(summary(List.of(), null))).isEmpty();
    }

    @Test
    void openedAndResolvedHaveOneScale() {
        var picture = BurnDown.of(summary(
                        List.of(new PerDay(DAY, 10), new PerDay(DAY.plusDays(1), 0)),
                        List.of(new PerDay(DAY, 5), new PerDay(DAY.plusDays(1), 1))))
                .orElseThrow();

        assertThat(picture.days().getFirst().up()).isEqualTo(40);
        assertThat(picture.days().getFirst().down()).isEqualTo(20);
        assertThat(picture.days().getLast().up()).isZero();
        assertThat(picture.opened()).isEqualTo(10);
        assertThat(picture.resolved()).isEqualTo(6);
        assertThat(picture.days().getFirst().words(Language.GERMAN)).isEqualTo("21. Nov. 2026: 10 geöffnet, 5 gelöst");
    }

    @Test
    void oneAmongThousandsIsSeen() {
        var picture = BurnDown.of(summary(List.of(new PerDay(DAY, 9_999), new PerDay(DAY.plusDays(1), 1)), List.of()))
                .orElseThrow();

        assertThat(picture.days().getLast().up()).isGreaterThan(1);
    }

    @Test
    void quietDaysAreAnEmptyPicture() {
        var picture = BurnDown.of(summary(List.of(new PerDay(DAY, 0)), List.of(new PerDay(DAY, 0))))
                .orElseThrow();

        assertThat(picture.days().getFirst().up()).isZero();
        assertThat(picture.days().getFirst().down()).isZero();
    }
}
