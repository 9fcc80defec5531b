package io.holdfast.control.catalog;

import java.time.Duration;

/**
 * A share of the evidence that must be good within a window, where a single bad event counts although later ones are
 * good.
 *
 * @param atLeast the share (more than 0, up to 1) of the evidence that counts for which the assertion must hold
 * @param over how far the window reaches back
 */
public record Objective(double atLeast, Duration over) {}
