package io.holdfast.control.check;

import io.holdfast.control.catalog.SourceLocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One story: what happens to some assets, and what must be thought of it.
 *
 * @param trap which of its kind's traps the control is shown not to fall into
 * @param asset laid over the file's
 * @param evidence laid over the file's
 */
record ControlTest(
        String name,
        @Nullable String trap,
        Map<String, Object> asset,
        Map<String, Object> evidence,
        List<Step> steps,
        SourceLocation location) {

    ControlTest {
        steps = List.copyOf(steps);
    }
}
