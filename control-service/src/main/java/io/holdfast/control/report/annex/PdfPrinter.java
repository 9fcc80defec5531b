package io.holdfast.control.report.annex;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints well-formed HTML as a PDF/UA: tagged, with bookmarks and embedded fonts. Loads nothing from anywhere. */
@Singleton
class PdfPrinter {

    private static final String FONT = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** Printing takes a processor and some memory for a second or two; more at once would only take them from judging. */
    private final Semaphore presses = new Semaphore(2);

    byte[] print(String html, Instant at) {
        presses.acquireUninterruptibly();
        try {
            var output = new ByteArrayOutputStream();
            try (var renderer = builder(html).toStream(output).buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                var document = renderer.getPdfDocument();
                withoutClock(document, at);
                document.save(output);
                document.close();
            }
            return output.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            presses.release();
        }
    }

    private static PdfRendererBuilder builder(String html) {
        return new PdfRendererBuilder()
                .withHtmlContent(html, null)
                .usePdfUaAccessibility(true)
                .withProducer("Holdfast")
                .useSVGDrawer(new IconDrawer())
                .useExternalResourceAccessControl(
                        (uri, type) -> false,
                        com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFont(() -> font("Regular"), FONT, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> font("Bold"), FONT, BOLD, FontStyle.NORMAL, true)
                .useFont(() -> font("Italic"), FONT, REGULAR, FontStyle.ITALIC, true);
    }

    private static InputStream font(String style) {
        var resource = "/liberation/LiberationSans-" + style + ".ttf";
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(resource), resource);
    }

    /** The dates are those of the content, and the identifier follows from it, so that the same content is the same file. */
    private static void withoutClock(PDDocument document, Instant at) {
        Calendar time = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(time);
        document.getDocumentInformation().setModificationDate(time);
        document.setDocumentId(at.toEpochMilli());
    }
}
