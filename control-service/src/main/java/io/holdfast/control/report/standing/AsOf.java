package io.holdfast.control.report.standing;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How controls stood at an instant: by the time at which something became true, as far as it is known today. */
public interface AsOf {

    /** By control id; a control that covered nothing at that moment is not in it. */
    Map<String, Tally> tallies(Moment moment, Collection<String> controlIds);

    /**
     * Single assessments, control by control and the worst first.
     *
     * @param perControl how many at most of each control
     */
    List<SubjectStanding> subjects(Moment moment, Collection<String> controlIds, int perControl);
}
