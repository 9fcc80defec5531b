package io.holdfast.control.architecture.one;

import io.holdfast.control.architecture.other.Other;

public interface One {
    Other other();
}
