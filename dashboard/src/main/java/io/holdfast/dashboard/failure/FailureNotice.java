package io.holdfast.dashboard.failure;

import io.quarkus.qute.TemplateInstance;

/** Without the frame: for whoever is not signed in, and when it is the frame that broke. */
record FailureNotice(String reference) implements TemplateInstance {}
