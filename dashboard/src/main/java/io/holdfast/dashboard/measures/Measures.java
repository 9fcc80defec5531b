package io.holdfast.dashboard.measures;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Handout;
import io.holdfast.dashboard.page.Share;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.control.Assurance;
import io.holdfast.dashboard.services.control.Declaration;
import io.holdfast.dashboard.services.control.Measure;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The measures page.
 *
 * @param share how many of all measures hold, whatever the filters are; of none when that is not known
 */
record Measures(
        Frame frame,
        MeasureFilters filters,
        Share share,
        List<Declaration> documents,
        List<Assurance> assurances,
        Answer<Listing<Measure>> measures,
        List<Grouping> groups,
        List<Choice> statuses,
        @Nullable Address next,
        Handout handout)
        implements TemplateInstance {}
