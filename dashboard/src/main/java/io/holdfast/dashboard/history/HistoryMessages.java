package io.holdfast.dashboard.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the past says. */
@MessageBundle("history")
public interface HistoryMessages {

    @Message("History")
    String title();

    @Message("How did it stand, and how well was it kept?")
    String question();

    @Message("How it stood on {at}")
    String answer(String at);

    @Message("How it stands now, and how it was kept")
    String answerNow();

    @Message("As it is known today: evidence that arrived late counts for its own time.")
    String knownNow();

    @Message("As of (UTC)")
    String at();

    @Message("As known on (UTC)")
    String knownAt();

    @Message("Show")
    String show();

    @Message("Now")
    String now();

    @Message("Controls that hold")
    String score();

    @Message("Coverage")
    String coverage();

    @Message("nothing judged")
    String noScore();

    @Message("Measures")
    String measures();

    @Message("Controls")
    String controls();

    @Message("Assessments")
    String assessments();

    @Message("The last {days} days")
    String calendar(int days);

    @Message("Each day: the share of the judged time in which controls held. A gap means that nothing was judged.")
    String calendarLede();

    @Message("{percent} held")
    String held(String percent);

    @Message("nothing judged")
    String gap();

    @Message("{number} broken at some time")
    String broken(Long number);

    @Message("As a table")
    String asTable();

    @Message("Day")
    String day();

    @Message("Held")
    String share();

    @Message("less")
    String less();

    @Message("more")
    String more();

    @Message("Operating effectiveness")
    String effectiveness();

    @Message("Held is the time with fresh good evidence, divided by the judged time without exceptions; rounded down.")
    String effectivenessLede();

    @Message("From (UTC)")
    String from();

    @Message("To (UTC)")
    String to();

    @Message("Of")
    String of();

    @Message("Kept")
    String kept();

    @Message("Judged")
    String judged();

    @Message("Drifts")
    String drifts();

    @Message("Mean time to detect")
    String detect();

    @Message("Mean time to restore")
    String restore();

    @Message("{number} not over")
    String open(Long number);

    @Message("Next page")
    String next();

    @Message("Nothing of this kind is in the catalog.")
    String empty();

    @Message("Controls or measures")
    String choose();
}
