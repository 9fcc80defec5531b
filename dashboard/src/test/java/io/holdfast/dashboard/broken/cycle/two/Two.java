package io.holdfast.dashboard.broken.cycle.two;

import io.holdfast.dashboard.broken.cycle.one.One;
import java.util.List;

public record Two(List<One> ones) {}
