package io.holdfast.foundation.web.table;

import java.util.List;

/**
 * What a table of {@code T} shows.
 *
 * @param name of the file and the sheet
 */
public record Table<T>(String name, List<Column<T>> columns) {

    public Table {
        columns = List.copyOf(columns);
    }

    List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }
}
