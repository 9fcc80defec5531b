package io.holdfast.dashboard.pipeline;

import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.answer.Answer;
import io.quarkus.qute.TemplateInstance;

/** The question before everything under a filter is sent once more: how many that is. */
record ReplayPage(Frame frame, LetterFilters filters, Answer<Replays.Waiting> waiting) implements TemplateInstance {}
