package io.holdfast.dashboard.words;

import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Status;
import io.quarkus.qute.TemplateExtension;

/** Every status as word, meaning and symbol: colour alone never says it. */
@TemplateExtension
public final class StatusWords {

    private StatusWords() {}

    public static String word(Status status) {
        return switch (status) {
            case NOT_SATISFIED -> "Not satisfied";
            case STALE -> "Stale";
            case NO_DATA -> "No data";
            case INCONCLUSIVE -> "Inconclusive";
            case EXEMPT -> "Exempt";
            case SATISFIED -> "Satisfied";
        };
    }

    /** What the status says, for people who meet the word for the first time. */
    public static String meaning(Status status) {
        return switch (status) {
            case NOT_SATISFIED -> "The evidence shows that the promise does not hold";
            case STALE -> "There was evidence; it is too old to say anything about now";
            case NO_DATA -> "There never was any evidence, or nothing to examine";
            case INCONCLUSIVE -> "There is evidence, and the rule could not be decided on it";
            case EXEMPT -> "An approved exception is in force";
            case SATISFIED -> "Fresh evidence shows that the promise holds";
        };
    }

    /** The style sheet's class. */
    public static String slug(Status status) {
        return switch (status) {
            case NOT_SATISFIED -> "not-satisfied";
            case STALE -> "stale";
            case NO_DATA -> "no-data";
            case INCONCLUSIVE -> "inconclusive";
            case EXEMPT -> "exempt";
            case SATISFIED -> "satisfied";
        };
    }

    public static String word(Cause cause) {
        return switch (cause) {
            case EVIDENCE -> "new evidence";
            case DEADLINE -> "a deadline passed";
            case ASSET -> "the asset changed";
            case CATALOG -> "the control changed";
            case EXCEPTION -> "an exception changed";
        };
    }
}
