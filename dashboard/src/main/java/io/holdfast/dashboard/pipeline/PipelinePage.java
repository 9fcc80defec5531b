package io.holdfast.dashboard.pipeline;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.Vitals;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Trouble;
import io.holdfast.dashboard.services.control.CatalogVersion;
import io.holdfast.dashboard.services.evidence.StoredDeadLetter;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How what was sent is taken in.
 *
 * @param down how many of the readers and checks stand still
 * @param replayed what became of a bulk replay
 * @param refused why the last action was not done
 */
record PipelinePage(
        Frame frame,
        LetterFilters filters,
        List<String> reasons,
        List<Choice> tabs,
        Answer<Listing<StoredDeadLetter>> letters,
        List<Answer<Vitals>> services,
        int down,
        Answer<Listing<CatalogVersion>> versions,
        @Nullable Address next,
        @Nullable Replayed replayed,
        @Nullable Trouble refused)
        implements TemplateInstance {

    /** How many were taken in, and how many were refused again. */
    record Replayed(int done, int refused) {}
}
