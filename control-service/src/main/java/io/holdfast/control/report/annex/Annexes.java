package io.holdfast.control.report.annex;

import io.holdfast.control.report.standing.DeclarationStanding;
import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;

/** Makes annexes. The same standing in the same language gives the same document, byte by byte. */
@Singleton
public class Annexes {

    private static final String TEMPLATE = "annex.html";

    private final Engine templates;
    private final PdfPrinter printer;

    Annexes(Engine templates, PdfPrinter printer) {
        this.templates = templates;
        this.printer = printer;
    }

    public AnnexDocument.Html html(DeclarationStanding standing, Language language) {
        var page = new PageComposer(standing, Words.of(language)).page(false, Style.SCREEN.text());
        return new AnnexDocument.Html(render(page), Style.SCREEN.contentSecurityPolicy());
    }

    public AnnexDocument.Pdf pdf(DeclarationStanding standing, Language language) {
        var page = new PageComposer(standing, Words.of(language)).page(true, Style.PRINT.text());
        return new AnnexDocument.Pdf(
                printer.print(render(page), standing.moment().at()));
    }

    private String render(AnnexPage page) {
        return templates.getTemplate(TEMPLATE).data("page", page).render();
    }
}
