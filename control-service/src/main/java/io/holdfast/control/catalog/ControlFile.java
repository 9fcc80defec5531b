package io.holdfast.control.catalog;

import static java.util.Objects.requireNonNullElse;

import io.holdfast.contracts.Severity;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a control. */
final class ControlFile {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    private static final String SEVERITIES =
            Arrays.stream(Severity.values()).map(ControlFile::word).collect(Collectors.joining(", "));

    /** Keys of the design that the engine can't honour yet. Ignoring them would make promises that nobody keeps. */
    private static final List<String> NOT_YET = List.of("objective", "warn_before");

    private ControlFile() {}

    /** Empty when nothing could be judged by it: without an id, a kind of evidence or an assertion. */
    static Optional<Control> read(Section section, List<String> knownKinds) {
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
        var control = control(id, section, evidence, stated);
        NOT_YET.forEach(key -> refuse(section, key));
        section.finish();
        var usable = !id.isEmpty() && assertion != null && !evidence.kind().isEmpty();
        return usable ? Optional.of(control) : Optional.empty();
    }

    private static Control control(String id, Section section, EvidenceRule evidence, Expression assertion) {
        var holdFor = section.parsed("for", Quantities::duration, Quantities.DURATION_FORM);
        var tolerance = section.parsed("tolerance", Quantities::share, Quantities.SHARE_FORM);
        return new Control(
                id,
                section.text("title"),
                section.optionalText("description"),
                severity(section),
                population(section.section("population")),
                evidence,
                assertion,
                section.parsed("fresh_for", Quantities::positiveDuration, Quantities.DURATION_FORM + ", not zero"),
                section.optionalExpression("valid_until"),
                requireNonNullElse(holdFor, Duration.ZERO),
                requireNonNullElse(tolerance, 0.0),
                section.plain("params"),
                section.optionalText("remediation"),
                ContentHash.of(section.plain()),
                section.location(),
                List.of());
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

    private static void refuse(Section section, String key) {
        if (section.optionalValueIsThere(key)) {
            section.complain(key, "'" + key + "' is not supported by this version: leave it out, or write null");
        }
    }
}
