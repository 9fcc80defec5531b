package io.holdfast.dashboard.words;

import io.holdfast.dashboard.services.control.Assurance;
import io.quarkus.qute.TemplateExtension;

/** What a judgement rests on, in words. */
@TemplateExtension
public final class AssuranceWords {

    private AssuranceWords() {}

    public static String word(Assurance assurance) {
        return switch (assurance) {
            case AUTOMATED -> "Automated";
            case ATTESTED -> "Attested";
            case BOTH -> "Both";
            case UNCOVERED -> "Uncovered";
        };
    }

    /** What the word says, for people who meet it for the first time. */
    public static String meaning(Assurance assurance) {
        return switch (assurance) {
            case AUTOMATED -> "Tools measure it";
            case ATTESTED -> "People state it, each time for a limited time";
            case BOTH -> "Tools measure part of it, people state the rest";
            case UNCOVERED -> "Nothing watches it: no asset is covered by its controls";
        };
    }
}
