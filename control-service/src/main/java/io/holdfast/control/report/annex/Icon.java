package io.holdfast.control.report.annex;

import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.Assurance;

/**
 * A shape for every status and label, so that nothing is told by colour alone. Drawn in a square of 16 with circles,
 * polylines and polygons only, which browsers and {@link IconDrawer} both understand.
 */
final class Icon {

    private static final String CIRCLE = "<circle cx=\"8\" cy=\"8\" r=\"6.25\"/>";

    private Icon() {}

    /** SVG that can stand in HTML as it is. */
    static String of(Status status) {
        return svg(
                switch (status) {
                    case SATISFIED -> CIRCLE + line("5.2,8.2 7.2,10.2 10.9,6");
                    case NOT_SATISFIED ->
                        closed("5.4,1.75 10.6,1.75 14.25,5.4 14.25,10.6 10.6,14.25 5.4,14.25 1.75,10.6 1.75,5.4")
                                + line("6,6 10,10")
                                + line("10,6 6,10");
                    case STALE -> CIRCLE + line("8,4.6 8,8 10.3,9.6");
                    case NO_DATA ->
                        "<circle cx=\"8\" cy=\"8\" r=\"6.25\" stroke-dasharray=\"2.6 2.3\"/>" + line("5.6,8 10.4,8");
                    case INCONCLUSIVE ->
                        CIRCLE
                                + line("6.2,6.3 6.6,5.2 7.5,4.7 8.7,4.8 9.6,5.6 9.6,6.7 8.9,7.6 8.2,8.2 8,9.2")
                                + line("8,11.2 8,11.3");
                    case EXEMPT ->
                        closed("8,1.75 13.1,3.6 13.1,7.6 12.2,10.8 10.4,13 8,14.25 5.6,13 3.8,10.8 2.9,7.6 2.9,3.6")
                                + line("5.7,8 10.3,8");
                });
    }

    /** SVG that can stand in HTML as it is. */
    static String of(Assurance label) {
        return svg(
                switch (label) {
                    case AUTOMATED -> gauge() + line("8,9.6 10.6,6.2");
                    case ATTESTED -> person(8);
                    case BOTH -> person(5) + line("9.6,12.6 14.4,12.6") + line("12,12.6 12,7.4");
                    case UNCOVERED -> line("2.5,8 4.5,8") + line("7,8 9,8") + line("11.5,8 13.5,8");
                });
    }

    private static String gauge() {
        return line(
                "2.5,12.4 1.9,10.2 2.3,7.6 3.6,5.5 5.6,4.2 8,3.7 10.4,4.2 12.4,5.5 13.7,7.6 14.1,10.2 13.5,12.4 2.5,12.4");
    }

    private static String person(int middle) {
        var shift = middle - 8;
        return "<circle cx=\"" + middle + "\" cy=\"5\" r=\"2.6\"/>"
                + line("%s,13.6 %s,11.6 %s,10.2 %s,10.2 %s,11.6 %s,13.6"
                        .formatted(4 + shift, 4.6 + shift, 6.2 + shift, 9.8 + shift, 11.4 + shift, 12 + shift));
    }

    private static String line(String points) {
        return "<polyline points=\"" + points + "\"/>";
    }

    private static String closed(String points) {
        return "<polygon points=\"" + points + "\"/>";
    }

    private static String svg(String shapes) {
        return "<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">" + shapes
                + "</svg>";
    }
}
