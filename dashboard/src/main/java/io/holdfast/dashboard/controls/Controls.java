package io.holdfast.dashboard.controls;

import io.holdfast.contracts.Severity;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Handout;
import io.holdfast.dashboard.page.Share;
import io.holdfast.dashboard.page.Tally;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.control.Control;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of controls.
 *
 * @param share how many of all controls hold, whatever the filters are; of none when that is not known
 */
record Controls(
        Frame frame,
        ControlFilters filters,
        Share share,
        Answer<Listing<Control>> answer,
        List<Row> rows,
        List<Choice> statuses,
        List<Severity> severities,
        @Nullable Address next,
        Handout handout)
        implements TemplateInstance {

    /** One control with its subjects by status. */
    record Row(Control control, Tally subjects) {

        static Row of(Control control) {
            var page = Address.of("controls", control.id());
            return new Row(control, Tally.of(control.counts(), status -> page.with("status", status)));
        }
    }
}
