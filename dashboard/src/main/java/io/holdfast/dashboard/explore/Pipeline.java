package io.holdfast.dashboard.explore;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.evidence.Source;
import io.holdfast.dashboard.services.evidence.StoredDeadLetter;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes in: sources, and dead letters. */
record Pipeline(
        Frame frame,
        List<Choice> tabs,
        Answer<Listing<StoredDeadLetter>> deadLetters,
        Answer<Listing<Source>> sources,
        @Nullable Address next)
        implements TemplateInstance {}
