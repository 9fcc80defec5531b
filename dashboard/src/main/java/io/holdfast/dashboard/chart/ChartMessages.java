package io.holdfast.dashboard.chart;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What pictures are called. German is in messages/chart_de.properties. */
@MessageBundle("chart")
interface ChartMessages {

    @Message("{n} days ago")
    String daysAgo(int n);

    @Message("today")
    String today();

    @Message("As a table")
    String asTable();

    @Message("Days")
    String period();

    @Message("Day")
    String day();

    @Message("Worst of the day")
    String worst();

    @Message("Number")
    String days();

    @Message("Not judged")
    String notJudged();

    @Message("Coverage")
    String coverage();

    @Message("Opened")
    String opened();

    @Message("Resolved")
    String resolved();

    @Message("The last {days} days: {opened.grouped} opened, {resolved.grouped} resolved")
    String burnDown(int days, long opened, long resolved);
}
