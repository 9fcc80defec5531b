package io.holdfast.control.check;

import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.EvidenceKind;
import io.holdfast.control.rule.CompiledRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Parts of an assertion that could be left out without any test noticing. */
final class UntestedParts {

    private static final Pattern AT_LEAST = Pattern.compile("evidence\\.([a-z0-9_]+) >= (\\d+)");

    private UntestedParts() {}

    /**
     * A complaint about each.
     *
     * @param brokenAlone the parts that some test shows broken while no other is
     */
    static List<CatalogError> of(CompiledRule rule, EvidenceKind kind, TestFile file, Set<String> brokenAlone) {
        if (file.impossible().containsKey(Case.BROKEN)) {
            return List.of();
        }
        return rule.parts().stream()
                .filter(part -> !brokenAlone.contains(part) && !onlyAsksForTheField(part, kind))
                .map(part -> CatalogError.at(
                        file.location(), "no test shows that it is broken when nothing is wrong but: " + part))
                .toList();
    }

    /** {@code evidence.probes >= 0} is never false, since intake lets nothing else pass: it makes a missing field count. */
    private static boolean onlyAsksForTheField(String part, EvidenceKind kind) {
        var match = AT_LEAST.matcher(part);
        return match.matches()
                && kind.schema().get("properties") instanceof Map<?, ?> properties
                && properties.get(match.group(1)) instanceof Map<?, ?> field
                && field.get("minimum") instanceof Number minimum
                && minimum.doubleValue() >= Double.parseDouble(match.group(2));
    }
}
