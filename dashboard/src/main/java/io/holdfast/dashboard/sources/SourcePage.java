package io.holdfast.dashboard.sources;

import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Trouble;
import io.holdfast.dashboard.services.evidence.SourceKey;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * One source; also the form of one that is not registered yet.
 *
 * @param etag names the registration as it is shown here; empty when there is none
 * @param keys null when the caller may not see them
 * @param fresh the key that was just made
 * @param refused why the last action was not done
 */
record SourcePage(
        Frame frame,
        boolean mayConfigure,
        @Nullable Standing standing,
        String id,
        String etag,
        @Nullable Answer<Listing<SourceKey>> keys,
        @Nullable String fresh,
        @Nullable Trouble refused)
        implements TemplateInstance {}
