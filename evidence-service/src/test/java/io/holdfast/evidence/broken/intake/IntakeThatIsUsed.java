package io.holdfast.evidence.broken.intake;

import io.holdfast.evidence.broken.publish.UsesTheStory;
import org.jspecify.annotations.Nullable;

/** A story that a step uses. */
public final class IntakeThatIsUsed {
    @Nullable
    UsesTheStory step;
}
