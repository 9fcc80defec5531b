package io.holdfast.alerting.route;

import io.holdfast.contracts.Violation;
import java.util.ArrayList;
import java.util.List;

/** Conditions of which all must hold; none at all always hold. */
public record Matchers(List<Matcher> all) {

    /** What holds for nothing that there is. */
    public static final Matchers NOTHING = read(List.of("control="), "", new ArrayList<>());

    static final int MAX = 50;

    public Matchers {
        all = List.copyOf(all);
    }

    /**
     * Reads what people wrote.
     *
     * @param path where it stands, for the violations
     * @param violations takes what is wrong; what can be read is read all the same
     */
    public static Matchers read(List<String> texts, String path, List<Violation> violations) {
        if (texts.size() > MAX) {
            violations.add(new Violation(path, "at most " + MAX + " matchers"));
            return new Matchers(List.of());
        }
        var matchers = new ArrayList<Matcher>();
        for (var i = 0; i < texts.size(); i++) {
            switch (Matcher.parse(texts.get(i))) {
                case Matcher.Parsed.Valid valid -> matchers.add(valid.matcher());
                case Matcher.Parsed.Invalid invalid ->
                    violations.add(new Violation(path + "[" + i + "]", invalid.reason()));
            }
        }
        return new Matchers(matchers);
    }

    public List<String> texts() {
        return all.stream().map(Matcher::toString).toList();
    }

    /** One that surely does not hold decides; else one that is not known makes the whole unknown. */
    Fit test(Labels labels) {
        var fit = Fit.YES;
        for (var matcher : all) {
            switch (matcher.test(labels)) {
                case YES -> {}
                case NO -> {
                    return Fit.NO;
                }
                case UNKNOWN -> fit = Fit.UNKNOWN;
            }
        }
        return fit;
    }

    @Override
    public String toString() {
        return all.isEmpty() ? "everything" : String.join(", ", texts());
    }
}
