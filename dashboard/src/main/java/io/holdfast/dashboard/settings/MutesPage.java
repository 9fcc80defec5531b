package io.holdfast.dashboard.settings;

import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.alerting.Mute;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Trouble;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Silences or maintenance windows.
 *
 * @param window whether these are maintenance windows
 * @param mayConfigure whether the caller may make one
 * @param asked what was written into the form
 */
record MutesPage(
        Frame frame,
        List<Choice> tabs,
        boolean window,
        boolean mayConfigure,
        String path,
        Answer<Listing<Mute>> mutes,
        int active,
        Asked asked,
        @Nullable Trouble refused)
        implements TemplateInstance {

    /** A mute as a person wrote it. */
    record Asked(String name, String matchers, String starts, String ends, String comment) {

        static final Asked NOTHING = new Asked("", "", "", "", "");
    }
}
