package io.holdfast.dashboard.pipeline;

import io.holdfast.dashboard.page.Facts;
import io.holdfast.dashboard.page.Frame;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** One dead letter, whole. */
record LetterPage(Frame frame, String id, List<Facts.Fact> facts) implements TemplateInstance {}
