package io.holdfast.dashboard.access;

import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/** The sign-in page. */
record SignIn(@Nullable String message, boolean bad, String to) implements TemplateInstance {}
