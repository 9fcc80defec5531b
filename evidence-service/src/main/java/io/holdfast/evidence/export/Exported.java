package io.holdfast.evidence.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What is given out.
 *
 * @param columns of the table, as SQL
 * @param order a total one, so that whoever was interrupted can go on behind the last line
 */
public record Exported(String columns, String table, Selection selection, String order, Line line) {

    /** Turns a row into JSON. */
    @FunctionalInterface
    public interface Line {
        void write(ResultSet row, Lines out) throws SQLException, IOException;
    }

    String count() {
        return "select count(*) from " + table + " where " + selection.condition();
    }

    String rows() {
        return "select " + columns + " from " + table + " where " + selection.condition() + " order by " + order;
    }
}
