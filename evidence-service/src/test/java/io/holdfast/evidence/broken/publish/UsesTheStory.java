package io.holdfast.evidence.broken.publish;

import io.holdfast.evidence.broken.intake.IntakeThatIsUsed;
import org.jspecify.annotations.Nullable;

/** A step that knows the story. */
public final class UsesTheStory {
    @Nullable
    IntakeThatIsUsed story;
}
