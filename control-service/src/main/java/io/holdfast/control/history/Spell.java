package io.holdfast.control.history;

import io.holdfast.contracts.Status;

/** A time during which a status held without a break. */
public record Spell(Period period, Status status) {}
