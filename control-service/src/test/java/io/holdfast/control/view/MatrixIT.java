package io.holdfast.control.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.control.posture.Projection;
import io.holdfast.control.testing.Databases;
import io.holdfast.control.view.Matrix.Label;
import io.holdfast.control.view.Matrix.Wanted;
import io.holdfast.control.view.MatrixView.RowView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which subjects the matrix shows, over a real database. */
class MatrixIT {

    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final DataSource DATABASE = Databases.fresh();
    private static final Map<String, String> OSLO = Map.of("site", "oslo");
    private static final Map<String, String> ROME = Map.of("site", "rome", "tier", "a=b");

    private final Matrix matrix = new Matrix(DATABASE);

    /** d moved from Rome to Oslo, e was retired, f is of another control. */
    @BeforeAll
    static void history() throws Exception {
        Projection.of(DATABASE)
                .transitions(List.of(
                        to("backup", "a", 1, OSLO, Status.SATISFIED),
                        to("access", "a", 1, OSLO, Status.STALE),
                        to("backup", "b", 1, ROME, Status.SATISFIED),
                        to("backup", "c", 1, OSLO, Status.SATISFIED),
                        to("backup", "d", 1, ROME, Status.NO_DATA),
                        to("backup", "e", 1, OSLO, Status.SATISFIED),
                        to("training", "f", 1, OSLO, Status.SATISFIED)));
        Projection.of(DATABASE)
                .transitions(List.of(to("backup", "d", 2, OSLO, Status.SATISFIED), to("backup", "e", 2, OSLO, null)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            without a label all that are covered               | -    | -    | -   | -  | a b c d
            with one those that have it                        | site | oslo | -   | -  | a c d
            not those that had it                              | site | rome | -   | -  | b
            a value may look like another label                | tier | a=b  | -   | -  | b
            nobody has a label of this value                   | site | bern | -   | -  | -
            after a subject                                    | site | oslo | -   | a  | c d
            after a subject without a label                    | -    | -    | -   | b  | c d
            one subject alone                                  | -    | -    | b   | -  | b
            one subject alone that has the label               | site | oslo | c   | -  | c
            one subject alone that does not                    | site | oslo | b   | -  | -
            one that left                                      | -    | -    | e   | -  | -
            """)
    void showsWhoIsCovered(
            String rule,
            @Nullable String label,
            @Nullable String value,
            @Nullable String subject,
            @Nullable String after,
            @Nullable String shown) {
        var wanted = new Wanted(
                List.of("backup", "access"),
                subject,
                label == null || value == null ? null : new Label(label, value),
                after == null ? "" : after,
                10);

        assertThat(matrix.rows(wanted)).extracting(RowView::subject).containsExactly(split(shown));
    }

    @Test
    void aRowHasACellForEachControlThatCoversIt() {
        var wanted = new Wanted(List.of("backup", "access"), null, new Label("site", "oslo"), "", 1);

        assertThat(matrix.rows(wanted))
                .extracting(RowView::cells)
                .containsExactly(Map.of("backup", Status.SATISFIED, "access", Status.STALE));
    }

    private static String[] split(@Nullable String words) {
        return words == null ? new String[0] : words.split(" ");
    }

    private static Transition to(
            String control, String subject, long sequence, Map<String, String> labels, @Nullable Status status) {
        return new Transition(
                Transition.idOf(control, subject, sequence),
                control,
                subject,
                sequence,
                null,
                status,
                Cause.EVIDENCE,
                "because",
                null,
                NOW.plusSeconds(sequence),
                NOW.plusSeconds(sequence),
                null,
                new Transition.ControlFacts("v", control, Severity.HIGH, "backup.run", List.of(), null),
                new Transition.AssetFacts("system", null, null, Asset.Criticality.HIGH, labels));
    }
}
