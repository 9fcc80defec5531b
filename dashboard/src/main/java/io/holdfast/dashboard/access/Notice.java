package io.holdfast.dashboard.access;

import io.quarkus.qute.TemplateInstance;

/** A page that only says why there is no page. */
record Notice(String title, String detail) implements TemplateInstance {}
