package io.holdfast.control.catalog;

import static java.util.Objects.requireNonNullElse;

import io.holdfast.contracts.Severity;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a control. */
final class ControlFile {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private static final String SEVERITIES =
            Arrays.stream(Severity.values()).map(ControlFile::word).collect(Collectors.joining(", "));

    private static final String POSITIVE = Quantities.DURATION_FORM + ", not zero";

    private ControlFile() {}

    /** Empty when nothing could be judged by it: without an id, a kind of evidence or an assertion. */
    static Optional<Control> read(Section section, List<String> knownKinds, List<Framework> frameworks) {
        var id = section.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            section.complain("id", "'" + id + "': an id has lower case letters, digits, dots and hyphens");
        }
        var evidence = evidence(section.section("evidence"), knownKinds);
        var assertion = section.optionalExpression("assert");
        if (assertion == null) {
            section.complain("assert", "'assert' is missing");
        }
        var stated = requireNonNullElse(assertion, new Expression("", section.location()));
        var control = control(id, section, evidence, stated, FrameworkFile.mapsTo(section, frameworks));
        section.finish();
        var usable = !id.isEmpty() && assertion != null && !evidence.kind().isEmpty();
        return usable ? Optional.of(control) : Optional.empty();
    }

    private static Control control(
            String id, Section section, EvidenceRule evidence, Expression assertion, Map<String, List<String>> mapsTo) {
        var holdFor = section.parsed("for", Quantities::duration, Quantities.DURATION_FORM);
        var freshFor = section.parsed("fresh_for", Quantities::positiveDuration, POSITIVE);
        var tolerance = section.parsed("tolerance", Quantities::share, Quantities.SHARE_FORM);
        return new Control(
                id,
                section.text("title"),
                section.optionalText("description"),
                severity(section),
                population(section.section("population")),
                evidence,
                assertion,
                freshFor,
                section.optionalExpression("valid_until"),
                warnBefore(section, freshFor),
                objective(section),
                requireNonNullElse(holdFor, Duration.ZERO),
                requireNonNullElse(tolerance, 0.0),
                section.plain("params"),
                mapsTo,
                section.optionalText("remediation"),
                section.optionalText("owner"),
                ContentHash.of(section.plain()),
                section.location(),
                List.of());
    }

    /** A warning is ahead of something: without any end it would never come, and as long as all the time never end. */
    private static @Nullable Duration warnBefore(Section section, @Nullable Duration freshFor) {
        var warnBefore = section.parsed("warn_before", Quantities::positiveDuration, POSITIVE);
        if (warnBefore != null && freshFor != null && warnBefore.compareTo(freshFor) >= 0) {
            section.complain("warn_before", "'warn_before' must be shorter than 'fresh_for', or it is always due soon");
        }
        if (warnBefore != null && !section.has("fresh_for") && !section.has("valid_until")) {
            section.complain(
                    "warn_before", "'warn_before' needs 'fresh_for' or 'valid_until', whose end it is ahead of");
        }
        return warnBefore;
    }

    private static @Nullable Objective objective(Section control) {
        if (!control.optionalValueIsThere("objective")) {
            return null;
        }
        var section = control.section("objective");
        section.text("at_least");
        section.text("over");
        var atLeast = section.parsed("at_least", Quantities::objective, Quantities.OBJECTIVE_FORM);
        var over = section.parsed("over", Quantities::positiveDuration, POSITIVE);
        section.finish();
        if (control.has("valid_until")) {
            control.complain("objective", "'objective' can't be combined with 'valid_until', which is about one event");
        }
        return atLeast == null || over == null ? null : new Objective(atLeast, over);
    }

    private static PopulationRule population(Section section) {
        var rule = new PopulationRule(section.text("kind"), section.optionalExpression("where"));
        section.finish();
        return rule;
    }

    private static EvidenceRule evidence(Section section, List<String> knownKinds) {
        var rule = new EvidenceRule(section.text("kind"), section.optionalExpression("where"));
        if (!rule.kind().isEmpty() && !knownKinds.contains(rule.kind())) {
            var known = String.join(", ", knownKinds);
            section.complain("kind", "no usable evidence kind '" + rule.kind() + "'; known: " + known);
        }
        section.finish();
        return rule;
    }

    private static Severity severity(Section section) {
        var word = section.text("severity");
        for (var severity : Severity.values()) {
            if (word(severity).equals(word)) {
                return severity;
            }
        }
        if (!word.isEmpty()) {
            section.complain("severity", "'" + word + "' is no severity: write one of " + SEVERITIES);
        }
        return Severity.LOW;
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
