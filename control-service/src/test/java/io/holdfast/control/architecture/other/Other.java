package io.holdfast.control.architecture.other;

import io.holdfast.control.architecture.one.One;

public interface Other {
    One one();
}
