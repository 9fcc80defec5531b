package io.holdfast.evidence.broken.validate;

import io.holdfast.control.Stranger;
import org.jspecify.annotations.Nullable;

/** A class that reaches into another service. */
public final class UsesAnotherService {
    @Nullable
    Stranger stranger;
}
