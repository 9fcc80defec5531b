package io.holdfast.control.report.annex;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.control.report.Declared;
import io.holdfast.control.report.standing.DeclarationStanding;
import io.holdfast.control.report.standing.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class AnnexPdfTest {

    private final Annexes annexes = Templates.annexes();

    @Test
    void hasEveryMeasureWithUmlautsAndPages() throws IOException {
        var standing = Declared.shipped("threema", Moment.now(Declared.AT));

        try (var document = pdf(standing)) {
            var text = inOneLine(new PDFTextStripper().getText(document));

            assertThat(text)
                    .contains("Maßnahmen sind erfüllt", "Gültigkeit ist abgelaufen", "„Erfüllt“", "22. Nov. 2026");
            for (var measure : standing.measures()) {
                assertThat(text).contains(inOneLine(measure.measure().text()));
            }
            assertThat(text).contains("2 / " + document.getNumberOfPages());
        }
    }

    /** Lines break behind hyphens too. */
    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ").replace("- ", "-");
    }

    @Test
    void isTaggedAndInItsLanguageWithBookmarks() throws IOException {
        try (var document = pdf(Declared.shipped("threema", Moment.now(Declared.AT)))) {
            var catalog = document.getDocumentCatalog();

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("de");
            assertThat(catalog.getDocumentOutline().getFirstChild().getTitle()).isEqualTo("Zusammenfassung");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Threema");
        }
    }

    @Test
    void bringsItsFonts() throws IOException {
        try (var document = pdf(Declared.shipped("threema", Moment.now(Declared.AT)))) {
            var fonts = new ArrayList<String>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName());
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(name -> name.contains("LiberationSans"));
        }
    }

    @Test
    void theSameStandingGivesTheSameBytes() {
        var standing = Declared.shipped("tresorit", Moment.past(Declared.AT));

        var one = annexes.pdf(standing, Language.EN).content();
        var other = Templates.annexes().pdf(standing, Language.EN).content();

        assertThat(one).isEqualTo(other);
    }

    private PDDocument pdf(DeclarationStanding standing) throws IOException {
        var content = annexes.pdf(standing, Language.DE).content();
        // Left for people to look at: no assertion sees whether it is beautiful.
        Files.write(Path.of("target", "annex-" + standing.declaration().id() + ".pdf"), content);
        return Loader.loadPDF(content);
    }
}
