package io.holdfast.dashboard.status;

import io.holdfast.dashboard.words.Language;
import io.quarkus.qute.TemplateInstance;

/**
 * What everybody gets instead.
 *
 * @param away whether it can be shown later
 */
record ClosedPage(Language language, boolean away) implements TemplateInstance {}
