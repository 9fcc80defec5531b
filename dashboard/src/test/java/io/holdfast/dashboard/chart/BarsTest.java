package io.holdfast.dashboard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.services.control.Series;
import io.holdfast.dashboard.words.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BarsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Bars bars(@Nullable Status... days) {
        var all = Arrays.asList(days);
        return Bars.of(new Series(
                "c",
                null,
                IntStream.range(0, all.size())
                        .mapToObj(i -> new Series.Day(TODAY.minusDays(all.size() - 1L - i), all.get(i), 50.0))
                        .toList()));
    }

    @Test
    void aDayWithoutEvidenceIsAGap() {
        var bar = bars(Status.SATISFIED, null).bars().getLast();

        assertThat(bar.height()).isZero();
        assertThat(bar.words(Language.ENGLISH)).isEqualTo("22 Nov 2026: nothing was judged");
        assertThat(bar.words(Language.GERMAN)).isEqualTo("22. Nov. 2026: nichts wurde beurteilt");
    }

    @ParameterizedTest(name = "{0} is as high as what holds, or higher")
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SATISFIED", "EXEMPT"})
    void whatDoesNotHoldStandsOut(Status status) {
        var both = bars(Status.SATISFIED, status).bars();

        assertThat(both.getLast().height()).isGreaterThan(both.getFirst().height());
        assertThat(both.getLast().top() + both.getLast().height()).isEqualTo(32);
    }

    @Test
    void onlyTheLastNinetyDaysAreDrawn() {
        var days = IntStream.range(0, 365)
                .mapToObj(i -> new Series.Day(TODAY.minusDays(364L - i), Status.SATISFIED, 100.0))
                .toList();

        var bars = Bars.of(new Series("c", null, days));

        assertThat(bars.bars()).hasSize(90);
        assertThat(bars.bars().getLast().date()).isEqualTo(TODAY);
        assertThat(bars.width()).isEqualTo(359);
    }

    @Test
    void daysInARowAreOneSpellTheNewestFirst() {
        var bars = bars(Status.STALE, null, null, Status.SATISFIED);

        assertThat(bars.spells())
                .containsExactly(
                        new Bars.Spell(TODAY, TODAY, Status.SATISFIED, 1),
                        new Bars.Spell(TODAY.minusDays(2), TODAY.minusDays(1), null, 2),
                        new Bars.Spell(TODAY.minusDays(3), TODAY.minusDays(3), Status.STALE, 1));
        assertThat(bars.spells().get(1).period(Language.ENGLISH)).isEqualTo("20 Nov 2026 – 21 Nov 2026");
    }

    @Test
    void theWholePictureIsOneSentence() {
        var bars = bars(Status.NOT_SATISFIED, Status.SATISFIED, Status.SATISFIED, null);

        assertThat(bars.label(Language.ENGLISH))
                .isEqualTo("The last 4 days: 1 not satisfied, 2 satisfied, 1 not judged");
        assertThat(bars.label(Language.GERMAN))
                .isEqualTo("Die letzten 4 Tage: 1 nicht erfüllt, 2 erfüllt, 1 nicht beurteilt");
    }

    @Test
    void nothingIsAnEmptyPicture() {
        var bars = Bars.of(new Series("c", null, List.of()));

        assertThat(bars.bars()).isEmpty();
        assertThat(bars.width()).isPositive();
    }
}
