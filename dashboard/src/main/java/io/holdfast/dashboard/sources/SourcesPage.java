package io.holdfast.dashboard.sources;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Handout;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.evidence.Source;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sends.
 *
 * @param counted over how many dead letters the counts are, when there are more
 * @param mayConfigure whether the caller registers sources
 */
record SourcesPage(
        Frame frame,
        boolean mayConfigure,
        Answer<Listing<Source>> sources,
        List<Standing> standings,
        int silent,
        @Nullable Integer counted,
        @Nullable Address next,
        Handout handout)
        implements TemplateInstance {}
