package io.holdfast.control.report.annex;

import io.holdfast.contracts.Status;
import io.holdfast.control.report.standing.DeclarationStanding;
import java.util.List;
import java.util.Locale;

/** How the measures divide among the statuses, as a strip of 100 by 4. The table beside it says the same in numbers. */
final class Bar {

    private static final double WIDTH = 100;

    private Bar() {}

    /** SVG that can stand in HTML as it is. */
    static String of(DeclarationStanding standing, String inWords) {
        var rectangles = new StringBuilder();
        var x = 0.0;
        for (var status : List.of(Status.values()).reversed()) {
            var width = WIDTH
                    * standing.count(status)
                    / Math.max(1, standing.measures().size());
            if (width > 0) {
                rectangles.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%.3f\" y=\"0\" width=\"%.3f\" height=\"4\" fill=\"%s\"/>",
                        x,
                        width,
                        colour(status)));
                x += width;
            }
        }
        return "<svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\""
                + inWords + "\">" + rectangles + "</svg>";
    }

    private static String colour(Status status) {
        return switch (status) {
            case NOT_SATISFIED -> "#d8433a";
            case STALE -> "#e0a021";
            case NO_DATA -> "#9b91b3";
            case INCONCLUSIVE -> "#4a8fd6";
            case EXEMPT -> "#a5b0ba";
            case SATISFIED -> "#3aa266";
        };
    }
}
