package io.holdfast.control;

/** Stands for a class of another service, for the rule that none is used. */
public final class Stranger {}
