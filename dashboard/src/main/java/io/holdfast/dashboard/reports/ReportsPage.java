package io.holdfast.dashboard.reports;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.control.Declaration;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * What can be handed over.
 *
 * @param language of the annex
 * @param preview where the annex is shown; null when nothing was chosen yet
 */
record ReportsPage(
        Frame frame,
        Answer<Listing<Declaration>> declarations,
        String declaration,
        String language,
        String at,
        @Nullable Address preview)
        implements TemplateInstance {}
