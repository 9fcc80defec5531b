package io.holdfast.dashboard.reports;

import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.control.Declaration;
import io.quarkus.qute.TemplateInstance;

/**
 * What can be handed over.
 *
 * @param language of the annex
 */
record ReportsPage(
        Frame frame, Answer<Listing<Declaration>> declarations, String declaration, String language, String at)
        implements TemplateInstance {}
