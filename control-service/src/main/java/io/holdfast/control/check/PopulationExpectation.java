package io.holdfast.control.check;

import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.SourceLocation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must be thought of the control over all subjects of the test. What is null is left open.
 *
 * @param counts how many subjects are in which status; statuses that are not named have none
 */
record PopulationExpectation(
        @Nullable Status status,
        @Nullable Long population,
        @Nullable Map<Status, Long> counts,
        SourceLocation location) {}
