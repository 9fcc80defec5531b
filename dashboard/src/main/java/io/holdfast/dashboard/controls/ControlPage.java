package io.holdfast.dashboard.controls;

import io.holdfast.contracts.Transition;
import io.holdfast.dashboard.chart.Bars;
import io.holdfast.dashboard.chart.Calendar;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Handout;
import io.holdfast.dashboard.page.Tally;
import io.holdfast.dashboard.services.alerting.Finding;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.control.Assessment;
import io.holdfast.dashboard.services.control.ControlDetail;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one control. */
record ControlPage(
        Frame frame,
        ControlDetail control,
        List<Rule.Line> rule,
        Tally tally,
        SubjectFilters filters,
        List<Choice> statuses,
        Answer<Listing<Assessment>> subjects,
        @Nullable Address next,
        Answer<Listing<Transition>> history,
        Answer<Listing<Finding>> findings,
        Answer<Bars> bars,
        Answer<Calendar> calendar,
        Handout handout)
        implements TemplateInstance {}
