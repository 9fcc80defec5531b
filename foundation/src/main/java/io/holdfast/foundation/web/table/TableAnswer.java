package io.holdfast.foundation.web.table;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a whole list as a file. It is put together before the answer begins: a file that breaks off in the middle
 * would look whole. So it has to be bounded, and when it is cut, its last row and a header say so.
 */
public final class TableAnswer {

    public static final int MOST_ROWS = 50_000;

    /** Only on answers that are cut: how many rows were given. */
    public static final String CUT_HEADER = "Holdfast-Cut-After-Rows";

    private TableAnswer() {}

    /** The list as a file. */
    public static <T, E extends Exception> Response of(TableFormat format, Table<T> table, Pages<T, E> pages) throws E {
        return of(format, table, pages, MOST_ROWS);
    }

    static <T, E extends Exception> Response of(TableFormat format, Table<T> table, Pages<T, E> pages, int mostRows)
            throws E {
        var output = new ByteArrayOutputStream();
        boolean cut;
        try (var sheet = format.open(output, table.name(), table.titles())) {
            cut = write(sheet, table, pages, mostRows);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        var answer = Response.ok(output.toByteArray(), format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + table.name() + "." + format.extension() + "\"");
        return (cut ? answer.header(CUT_HEADER, mostRows) : answer).build();
    }

    /** Whether there was more than fits. */
    private static <T, E extends Exception> boolean write(Sheet sheet, Table<T> table, Pages<T, E> pages, int mostRows)
            throws IOException, E {
        var rows = 0;
        @Nullable String cursor = null;
        do {
            var page = pages.at(cursor);
            for (var item : page.items()) {
                if (rows++ == mostRows) {
                    sheet.row(List.of(new Cell.Text("Cut after " + mostRows + " rows: narrow the filter.")));
                    return true;
                }
                sheet.row(cells(table, item));
            }
            cursor = page.next();
        } while (cursor != null);
        return false;
    }

    private static <T> List<Cell> cells(Table<T> table, T item) {
        var cells = new ArrayList<Cell>();
        table.columns().forEach(column -> cells.add(Cell.of(column.value().apply(item))));
        return cells;
    }
}
