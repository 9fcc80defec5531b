package io.holdfast.alerting.route;

import io.holdfast.alerting.finding.FindingView;
import io.holdfast.contracts.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What matchers see of a finding. A label that a finding does not have is empty, as with Alertmanager; {@code measure} and
 * {@code declaration} may have several values, of which any may match.
 */
public record Labels(Map<String, List<String>> values) {

    /** What the label of an asset's own label begins with, as in {@code asset.team}. */
    static final String ASSET = "asset.";

    private static final Set<String> KNOWN = Set.of(
            "severity",
            "control",
            "measure",
            "declaration",
            "owner",
            "subject",
            "asset_kind",
            "criticality",
            "condition",
            "status");

    /** Their values are a closed list, which people write as they like: {@code high} or {@code HIGH}. */
    private static final Set<String> ENUMERATED = Set.of("severity", "criticality", "condition", "status");

    public Labels {
        values = Map.copyOf(values);
    }

    public static Labels of(FindingView finding) {
        var labels = new TreeMap<String, List<String>>();
        labels.put("severity", word(finding.severity()));
        labels.put("control", List.of(finding.controlId()));
        labels.put("measure", finding.measures());
        labels.put(
                "declaration",
                finding.measures().stream().map(Labels::declaration).distinct().toList());
        labels.put("owner", optional(finding.owner()));
        labels.put("subject", List.of(finding.subject()));
        labels.put("asset_kind", List.of(finding.asset().kind()));
        labels.put("criticality", word(finding.asset().criticality()));
        labels.put("condition", word(finding.condition()));
        labels.put("status", word(finding.status()));
        finding.asset().labels().forEach((name, value) -> labels.put(ASSET + name, List.of(value)));
        return new Labels(labels);
    }

    /** Labels as a person writes them down to try the routes out. */
    public static Labels of(Map<String, String> plain) {
        var labels = new TreeMap<String, List<String>>();
        plain.forEach((name, value) -> labels.put(name, List.of(fold(name, value))));
        if (!plain.containsKey("declaration") && plain.containsKey("measure")) {
            labels.put("declaration", List.of(declaration(plain.getOrDefault("measure", ""))));
        }
        return new Labels(labels);
    }

    public static boolean isKnown(String name) {
        return KNOWN.contains(name) || (name.startsWith(ASSET) && name.length() > ASSET.length());
    }

    /** What there is to choose from, in words. */
    static String known() {
        return String.join(", ", KNOWN.stream().sorted().toList()) + ", asset.<label>";
    }

    static boolean isEnumerated(String name) {
        return ENUMERATED.contains(name);
    }

    static String fold(String name, String value) {
        return isEnumerated(name) ? value.toLowerCase(Locale.ROOT) : value;
    }

    /** What the control judges of the subject. */
    static Status assessment(FindingView finding) {
        return finding.assessment();
    }

    /** Never empty: what is missing is one empty value. */
    List<String> of(String name) {
        var found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? List.of("") : found;
    }

    /** The value as part of a group's name. */
    String joined(String name) {
        return String.join(",", of(name).stream().sorted().toList());
    }

    /** The ids of measures begin with the document that they come from, up to the first hyphen. */
    private static String declaration(String measure) {
        var end = measure.indexOf('-');
        return end < 0 ? measure : measure.substring(0, end);
    }

    private static List<String> word(Enum<?> constant) {
        return List.of(constant.name().toLowerCase(Locale.ROOT));
    }

    private static List<String> optional(@Nullable String value) {
        return new ArrayList<>(value == null ? List.of() : List.of(value));
    }
}
