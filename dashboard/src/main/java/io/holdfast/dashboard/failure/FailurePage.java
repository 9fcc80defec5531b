package io.holdfast.dashboard.failure;

import io.holdfast.dashboard.page.Frame;
import io.quarkus.qute.TemplateInstance;

/** In the frame, for whoever is signed in. */
record FailurePage(Frame frame, String reference) implements TemplateInstance {}
