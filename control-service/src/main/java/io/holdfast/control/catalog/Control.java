package io.holdfast.control.catalog;

import io.holdfast.contracts.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One continuously judged rule, as the catalog states it. Its expressions are not checked here; {@code rule} does that.
 *
 * @param title the promise in one sentence
 * @param assertion what must be true of the evidence; {@code assert} in the file
 * @param freshFor how old the evidence may become; null when it never gets too old
 * @param validUntil an expression that gives the instant up to which satisfying evidence holds; null when it has no end
 * @param holdFor how long it must be broken before the status changes; {@code for} in the file
 * @param warnBefore how long ahead of the end of {@code freshFor} or {@code validUntil} it is due soon; null for never
 * @param objective the share of good evidence in a window that decides instead of the latest evidence; null for the latest
 * @param tolerance the share (0 to 1) of the population that may be broken while the control still holds
 * @param params named constants for the expressions: strings, longs, doubles, booleans, and lists and maps of these
 * @param mapsTo item ids by framework id, as the control's author chose them
 * @param remediation what to do when it is broken
 * @param owner who looks after it where an asset has no owner; null when nobody is named
 * @param version the first 12 hexadecimal digits of the SHA-256 of the control's content; comments and layout don't count
 * @param measures the ids of the measures that name this control, in the order of the declarations
 */
public record Control(
        String id,
        String title,
        @Nullable String description,
        Severity severity,
        PopulationRule population,
        EvidenceRule evidence,
        Expression assertion,
        @Nullable Duration freshFor,
        @Nullable Expression validUntil,
        @Nullable Duration warnBefore,
        @Nullable Objective objective,
        Duration holdFor,
        double tolerance,
        Map<String, Object> params,
        Map<String, List<String>> mapsTo,
        @Nullable String remediation,
        @Nullable String owner,
        String version,
        SourceLocation location,
        List<String> measures) {

    public Control {
        measures = List.copyOf(measures);
    }

    /** The same with some params changed, and so of another version. */
    Control withParams(Map<String, Object> changed) {
        var all = new TreeMap<>(params);
        all.putAll(changed);
        return with(all, ContentHash.of(List.of(version, all)), measures);
    }

    Control withMeasures(List<String> naming) {
        return with(params, version, naming);
    }

    private Control with(Map<String, Object> otherParams, String otherVersion, List<String> naming) {
        return new Control(
                id,
                title,
                description,
                severity,
                population,
                evidence,
                assertion,
                freshFor,
                validUntil,
                warnBefore,
                objective,
                holdFor,
                tolerance,
                otherParams,
                mapsTo,
                remediation,
                owner,
                otherVersion,
                location,
                naming);
    }
}
