package io.holdfast.foundation.web.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV by RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe in front, which makes it
 * a text again (https://owasp.org/www-community/attacks/CSV_Injection).
 */
final class CsvSheet implements Sheet {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final CSVPrinter printer;

    CsvSheet(OutputStream output, List<String> titles) throws IOException {
        printer = new CSVPrinter(new OutputStreamWriter(output, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        printer.printRecord(titles);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (var cell : cells) {
            printer.print(text(cell));
        }
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Text(var text) -> harmless(text);
            case Cell.Numeric(var number) -> number.toString();
            case Cell.Time(var instant) -> instant.toString();
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
