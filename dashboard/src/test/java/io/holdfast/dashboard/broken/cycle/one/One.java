package io.holdfast.dashboard.broken.cycle.one;

import io.holdfast.dashboard.broken.cycle.two.Two;

public record One(Two two) {}
