package io.holdfast.dashboard.settings;

import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.alerting.RouteTrial;
import io.holdfast.dashboard.services.alerting.Routing;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Trouble;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what.
 *
 * @param document the tree as it is, or as somebody wrote it and it was refused
 * @param test what the tester was asked, and what it answered
 */
record RoutesPage(
        Frame frame,
        List<Choice> tabs,
        boolean mayConfigure,
        @Nullable Trouble trouble,
        String document,
        String etag,
        boolean saved,
        Test test,
        @Nullable Trouble refused)
        implements TemplateInstance {

    /**
     * The tester.
     *
     * @param answer null before it was asked
     * @param routing what holds news back; null for labels, of which only a finding says that
     */
    record Test(
            String labels,
            String finding,
            @Nullable Answer<RouteTrial> answer,
            @Nullable Answer<Routing> routing) {}
}
