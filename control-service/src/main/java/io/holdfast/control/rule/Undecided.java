package io.holdfast.control.rule;

/**
 * The rule could not be decided.
 *
 * @param field what is missing or unfit, e.g. {@code evidence.encrypted}
 * @param reason one sentence for people, with the field's name in it
 */
public record Undecided(String field, String reason) implements Truth, Coverage, Relevance, Verdict, Validity {}
