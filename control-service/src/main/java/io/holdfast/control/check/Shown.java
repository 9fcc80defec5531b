package io.holdfast.control.check;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.control.rule.CompiledRule;
import io.holdfast.control.rule.Relevance;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a test shows of its control: which cases it expects to see, and which parts of the assertion it breaks. */
final class Shown {

    private final CompiledRule rule;
    private final Set<Case> cases = EnumSet.noneOf(Case.class);
    private final Set<String> brokenAlone = new HashSet<>();

    Shown(CompiledRule rule) {
        this.rule = rule;
    }

    /** Whether or not they were seen. */
    Set<Case> cases() {
        return cases;
    }

    /** Parts of the assertion that were broken when no other was, if the test expects to see that. */
    Set<String> brokenAlone() {
        return cases.contains(Case.BROKEN) ? brokenAlone : Set.of();
    }

    void evidence(EvidenceEvent event, @Nullable Asset asset) {
        if (asset != null && rule.counts(event, asset) instanceof Relevance.Counted) {
            var broken = rule.brokenParts(event, asset);
            if (broken.size() == 1) {
                brokenAlone.addAll(broken);
            }
        }
    }

    void expectation(Expectation expected, Standing standing) {
        if (!expected.notCovered()) {
            cases.addAll(cases(expected));
        } else if (isOfPopulationsKind(standing.asset())) {
            cases.add(Case.NOT_COVERED);
        }
    }

    private static Set<Case> cases(Expectation expected) {
        return switch (expected.status()) {
            case null -> Set.of();
            case SATISFIED -> Set.of(Case.SATISFIED);
            case NOT_SATISFIED ->
                expected.cause() == Cause.DEADLINE ? Set.of(Case.BROKEN, Case.LAPSED) : Set.of(Case.BROKEN);
            case STALE -> Set.of(Case.STALE);
            case NO_DATA -> Set.of(Case.NO_DATA);
            case INCONCLUSIVE -> Set.of(Case.INCONCLUSIVE);
            case EXEMPT -> Set.of();
        };
    }

    /** An asset of another kind, or a retired one, shows nothing about which assets the control chooses. */
    private boolean isOfPopulationsKind(@Nullable Asset asset) {
        return asset != null
                && asset.state() != Asset.State.RETIRED
                && asset.kind().equals(rule.control().population().kind());
    }
}
