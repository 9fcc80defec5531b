package io.holdfast.dashboard.matrix;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Handout;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.control.Declaration;
import io.holdfast.dashboard.services.control.Matrix;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Controls against assets.
 *
 * @param about what the title names: the declaration and the section that were chosen; empty for none
 */
record MatrixPage(
        Frame frame,
        MatrixFilters filters,
        List<Declaration> declarations,
        List<String> sections,
        Answer<Matrix> matrix,
        @Nullable Sheet sheet,
        String about,
        Handout handout)
        implements TemplateInstance {

    /**
     * The part of the controls that fits on a page, with the rows of this page.
     *
     * @param first the number of the first column, from 1
     */
    record Sheet(
            List<Matrix.Column> columns,
            List<Row> rows,
            int first,
            int total,
            @Nullable Address earlier,
            @Nullable Address later,
            @Nullable Address next) {

        static final int COLUMNS = 8;

        static Sheet of(Matrix matrix, MatrixFilters filters) {
            var all = matrix.controls();
            var start = Math.min(filters.column(), Math.max(0, (all.size() - 1) / COLUMNS * COLUMNS));
            var end = Math.min(all.size(), start + COLUMNS);
            var columns = all.subList(start, end);
            return new Sheet(
                    columns,
                    matrix.items().stream().map(row -> Row.of(row, columns)).toList(),
                    start + 1,
                    all.size(),
                    start == 0 ? null : filters.here().with("column", Math.max(0, start - COLUMNS)),
                    end == all.size() ? null : filters.here().with("column", end),
                    matrix.next() == null ? null : filters.here().with("cursor", matrix.next()));
        }

        public int last() {
            return first + columns.size() - 1;
        }
    }

    /** A subject with a cell for each column that is shown. */
    record Row(Matrix.Row of, List<Cell> cells) {

        static Row of(Matrix.Row row, List<Matrix.Column> columns) {
            return new Row(
                    row,
                    columns.stream()
                            .map(column -> new Cell(
                                    column.id(), row.subject(), row.cells().get(column.id())))
                            .toList());
        }
    }

    /** A control on a subject; without a status the control does not cover it. */
    record Cell(String control, String subject, @Nullable Status status) {}
}
