package io.holdfast.foundation.web.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.foundation.web.Page;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableAnswerTest {

    private record Line(@Nullable String text, long number, Instant time) {}

    private static final Table<Line> TABLE = new Table<>(
            "lines",
            List.of(
                    new Column<>("number", Line::number),
                    new Column<>("text", Line::text),
                    new Column<>("time", Line::time)));

    private static final Instant TIME = Instant.parse("2026-11-22T06:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a plain text stays as it is                  | plain            | plain
            umlauts are UTF-8                            | Rückmeldung ß     | Rückmeldung ß
            a comma is quoted                            | a,b              | "a,b"
            a quotation mark is doubled                  | a"b              | "a""b"
            an equals sign would start a formula         | =1+1             | '=1+1
            a plus sign would                            | +49 30           | '+49 30
            a minus sign would                           | -2+3             | '-2+3
            an at sign would                             | @SUM(A1)         | '@SUM(A1)
            a full-width equals sign would               | ＝1              | '＝1
            a formula that is quoted, too                | =HYPERLINK("x")  | "'=HYPERLINK(""x"")"
            in the middle it starts nothing              | a=b              | a=b
            """)
    void writesTextThatIsNoFormula(String rule, String text, String written) {
        assertThat(csv(new Line(text, 1, TIME)))
                .isEqualTo("number,text,time\r\n1," + written + ",2026-11-22T06:00:00Z\r\n");
    }

    @Test
    void aNumberStaysANumberAndNothingIsEmpty() {
        assertThat(csv(new Line(null, -5, TIME))).endsWith("\r\n-5,,2026-11-22T06:00:00Z\r\n");
    }

    @Test
    void allPagesFollowEachOther() {
        var answer = TableAnswer.of(TableFormat.CSV, TABLE, TableAnswerTest::threePages);

        assertThat(text(answer)).contains("page 0", "page 1", "page 2");
        assertThat(answer.getHeaderString(TableAnswer.CUT_HEADER)).isNull();
        assertThat(answer.getHeaderString("Content-Disposition")).isEqualTo("attachment; filename=\"lines.csv\"");
    }

    @Test
    void aListThatIsTooLongIsCutAndSaysSo() {
        var answer = TableAnswer.of(TableFormat.CSV, TABLE, TableAnswerTest::threePages, 2);

        assertThat(text(answer))
                .contains("page 1")
                .doesNotContain("page 2")
                .endsWith("Cut after 2 rows: narrow the filter.\r\n");
        assertThat(answer.getHeaderString(TableAnswer.CUT_HEADER)).isEqualTo("2");
    }

    @Test
    void aListThatJustFitsIsNotCut() {
        var answer = TableAnswer.of(TableFormat.CSV, TABLE, TableAnswerTest::threePages, 3);

        assertThat(text(answer)).contains("page 2").doesNotContain("Cut");
        assertThat(answer.getHeaderString(TableAnswer.CUT_HEADER)).isNull();
    }

    @Test
    void aWorkbookHasTextsNumbersAndTimesButNoFormula() throws IOException {
        var sheet =
                sheet(TableAnswer.of(TableFormat.XLSX, TABLE, cursor -> one(new Line("=1+1 ä\u0001", 7, TIME), null)));

        assertThat(sheet)
                .contains("<t>=1+1 &#xe4;&#xfffd;</t>", "<v>7</v>", "inlineStr", "frozen")
                .doesNotContain("<f>")
                // Days since 1899-12-30: 2026-11-22 06:00.
                .contains("<v>46348.25</v>");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the parameter decides                            | csv  | application/json | CSV
            in any case                                      | XLSX | */*              | XLSX
            over what is accepted                            | csv  | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | CSV
            without it, what is accepted decides             |      | text/csv         | CSV
            for Excel likewise                               |      | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | XLSX
            """)
    void choosesTheFormat(String rule, @Nullable String parameter, String accepted, TableFormat format) {
        assertThat(TableFormat.of(parameter, List.of(MediaType.valueOf(accepted))))
                .isEqualTo(format);
    }

    @Test
    void anotherFormatIsRefused() {
        assertThatThrownBy(() -> TableFormat.of("pdf", List.of()))
                .isInstanceOfSatisfying(HttpProblem.class, problem -> assertThat(problem.getStatusCode())
                        .isEqualTo(400));
    }

    @Test
    void whoAcceptsAnythingWantsNoTable() {
        assertThat(TableFormat.accepted(List.of(MediaType.WILDCARD_TYPE))).isEmpty();
        assertThat(TableFormat.accepted(List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf("text/csv"))))
                .isEmpty();
    }

    private static String csv(Line line) {
        return text(TableAnswer.of(TableFormat.CSV, TABLE, cursor -> one(line, null)));
    }

    private static Page<Line> threePages(@Nullable String cursor) {
        var number = cursor == null ? 0 : Integer.parseInt(cursor);
        return one(new Line("page " + number, number, TIME), number == 2 ? null : Integer.toString(number + 1));
    }

    private static Page<Line> one(Line line, @Nullable String next) {
        return new Page<>(List.of(line), next);
    }

    private static String text(Response answer) {
        return new String((byte[]) answer.getEntity(), StandardCharsets.UTF_8);
    }

    private String sheet(Response answer) throws IOException {
        var file = Files.write(directory.resolve("lines.xlsx"), (byte[]) answer.getEntity());
        try (var zip = new ZipFile(file.toFile())) {
            var entry = Objects.requireNonNull(zip.getEntry("xl/worksheets/sheet1.xml"), "no sheet");
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
