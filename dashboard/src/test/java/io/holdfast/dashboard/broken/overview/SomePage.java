package io.holdfast.dashboard.broken.overview;

public record SomePage(String title) {}
