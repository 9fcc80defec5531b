package io.holdfast.foundation.web.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet of an Excel workbook. Texts are written as texts, so none of them is ever a formula; times are in UTC. */
final class XlsxSheet implements Sheet {

    /** What Excel takes in one cell. */
    private static final int LONGEST_TEXT = 32_767;

    /** Rows that leave memory together. */
    private static final int FLUSHED_ROWS = 1_000;

    private static final double WIDTH = 24;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxSheet(OutputStream output, String name, List<String> titles) {
        workbook = new Workbook(output, "Holdfast", "1.0");
        sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (var column = 0; column < titles.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.value(0, column, titles.get(column));
            sheet.style(0, column).bold().set();
        }
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        row++;
        for (var column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        if (row % FLUSHED_ROWS == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void write(int column, Cell cell) {
        switch (cell) {
            case Cell.Empty() -> {}
            case Cell.Text(var text) -> sheet.inlineString(row, column, fitting(text));
            case Cell.Numeric(var number) -> sheet.value(row, column, number);
            case Cell.Time(var instant) -> {
                sheet.value(row, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
        }
    }

    /** Without the characters that XML has no way to say. */
    private static String fitting(String text) {
        var sayable = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
        return sayable.length() <= LONGEST_TEXT ? sayable : sayable.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
