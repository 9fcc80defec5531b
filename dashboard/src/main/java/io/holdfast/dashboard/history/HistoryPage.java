package io.holdfast.dashboard.history;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Handout;
import io.holdfast.dashboard.page.Share;
import io.holdfast.dashboard.page.Tally;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.control.Effectiveness;
import io.holdfast.dashboard.services.control.Posture;
import io.holdfast.dashboard.services.control.PostureSeries;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The past.
 *
 * @param then what was asked about; empty fields for now
 * @param posture how things stood
 * @param weeks the calendar, in columns of seven days
 * @param effectiveness how well each was kept over the period
 * @param handout the effectiveness of all of them
 */
record HistoryPage(
        Frame frame,
        Then then,
        Answer<Standing> posture,
        int days,
        List<Choice> lengths,
        Answer<List<Week>> weeks,
        List<Choice> kinds,
        Answer<List<Line>> effectiveness,
        @Nullable Address next,
        Handout handout)
        implements TemplateInstance {

    /** The question as it was written. */
    record Then(String at, String knownAt, String from, String to, String of) {

        Address address(int days) {
            return Address.of("history")
                    .with("at", at)
                    .with("known_at", knownAt)
                    .with("from", from)
                    .with("to", to)
                    .with("of", of.equals("controls") ? null : of)
                    .with("days", days == 90 ? null : days);
        }

        /** What the service is asked about the period. */
        Map<String, String> period(int limit, @Nullable String cursor) {
            return Query.limit(limit)
                    .and("of", of)
                    .and("from", HistoryResource.instant(from))
                    .and("to", HistoryResource.instant(to))
                    .and("cursor", cursor)
                    .parameters();
        }
    }

    /** How things stood, with tallies. */
    record Standing(Posture posture, Share share, Tally measures, Tally controls, Tally assessments) {}

    /** Seven days from a Monday; a day before the first is null. */
    record Week(List<@Nullable Cell> days) {}

    /**
     * A day.
     *
     * @param level 0 for a gap, 1 (least held) to 5 (all the time)
     * @param broken how many controls were broken at some time
     */
    record Cell(LocalDate date, int level, @Nullable Double held, long broken) {

        static Cell of(PostureSeries.Day day) {
            var broken = day.controls().getOrDefault(Status.NOT_SATISFIED, 0L);
            return new Cell(day.date(), level(day.heldPercent()), day.heldPercent(), broken);
        }

        private static int level(@Nullable Double held) {
            if (held == null) {
                return 0;
            }
            if (held >= 100) {
                return 5;
            }
            return held >= 95 ? 4 : held >= 80 ? 3 : held >= 50 ? 2 : 1;
        }
    }

    /** How well one control or measure was kept. */
    record Line(Address link, Effectiveness kept) {}
}
