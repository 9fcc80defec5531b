package io.holdfast.bench.load;

import io.holdfast.bench.suite.CatalogCopy;
import java.io.IOException;

/** Controls that have nothing to do with what the load sends: other kinds of evidence about other kinds of assets. */
public final class OtherControls {

    private static final int CONTROLS_A_KIND = 10;

    private OtherControls() {}

    /** Adds the controls with these numbers, each file at once; kinds before what names them. */
    public static void add(CatalogCopy catalog, int from, int to) throws IOException {
        for (var kind = from / CONTROLS_A_KIND; kind * CONTROLS_A_KIND < to; kind++) {
            catalog.put("kinds/bench.other-" + kind + ".yaml", kind(kind));
        }
        for (var number = from; number < to; number++) {
            catalog.put("controls/bench-other-" + number + ".yaml", control(number));
        }
    }

    private static String kind(int number) {
        return """
                kind: bench.other-%1$d
                title: A kind that nobody sends
                collection: automated
                schema:
                  type: object
                  required: [good]
                  properties:
                    good: {type: boolean, description: Whether all is well.}
                example: {good: true}
                """.formatted(number);
    }

    private static String control(int number) {
        return """
                id: bench-other-%1$d
                title: A control that nothing is judged by
                severity: low
                population: {kind: bench-other}
                evidence: {kind: bench.other-%2$d}
                assert: evidence.good
                fresh_for: 1d
                """.formatted(number, number / CONTROLS_A_KIND);
    }
}
