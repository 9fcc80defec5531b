package io.holdfast.control.assess;

import io.holdfast.contracts.Asset;
import io.holdfast.control.rule.CompiledRule;
import io.holdfast.control.rule.Relevance;
import io.holdfast.control.rule.Undecided;
import io.holdfast.control.rule.Verdict;
import java.util.List;

/** What pieces of evidence say, each on its own, to one rule about one asset. */
record Sampling(CompiledRule rule, Asset asset) {

    static final char HOLDS = 'H';
    static final char BROKEN = 'B';
    static final char UNDECIDED = 'U';
    static final char IGNORED = '-';

    /** Another version of the control may see it otherwise. */
    String key() {
        return rule.control().id() + "@" + rule.control().version();
    }

    String letters(List<Evidence> samples) {
        var letters = new StringBuilder(samples.size());
        samples.forEach(each -> letters.append(letter(each)));
        return letters.toString();
    }

    char letter(Evidence sample) {
        return switch (rule.counts(sample.event(), asset)) {
            case Relevance.Ignored() -> IGNORED;
            case Undecided unknown -> UNDECIDED;
            case Relevance.Counted() ->
                switch (rule.judge(sample.event(), asset)) {
                    case Verdict.Holds() -> HOLDS;
                    case Verdict.Broken broken -> BROKEN;
                    case Undecided unknown -> UNDECIDED;
                };
        };
    }

    /** Why a sample does not show that the promise holds, in words for people. */
    String whyNot(Evidence sample) {
        if (rule.counts(sample.event(), asset) instanceof Undecided unknown) {
            return AssessmentPolicy.naming(unknown.field(), unknown.reason());
        }
        return switch (rule.judge(sample.event(), asset)) {
            case Verdict.Broken(var reason) -> reason;
            case Undecided(var field, var reason) -> AssessmentPolicy.naming(field, reason);
            case Verdict.Holds() -> throw new IllegalStateException("it holds: " + sample.ref());
        };
    }
}
