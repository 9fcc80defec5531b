package io.holdfast.control.topology;

import io.holdfast.contracts.Transition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What the transitions of one input or one tick change in the counts: one record a control, however many they are. */
final class TallyChanges {

    private final Map<String, Tally> byControl = new LinkedHashMap<>();

    void note(Transition transition) {
        if (transition.from() != transition.to()) {
            byControl.merge(transition.controlId(), Tally.of(transition), Tally::plus);
        }
    }

    /** @param tell takes a control's id and its change */
    void tell(BiConsumer<String, Tally> tell) {
        byControl.forEach(tell);
        byControl.clear();
    }
}
