package io.holdfast.control.report.annex;

/** An annex that can be handed over. */
public sealed interface AnnexDocument {

    /**
     * A page that stands by itself.
     *
     * @param contentSecurityPolicy allows its style and nothing else
     */
    record Html(String text, String contentSecurityPolicy) implements AnnexDocument {}

    /** A tagged PDF with its fonts. */
    @SuppressWarnings("ArrayRecordComponent") // Written to the wire once; nobody compares documents.
    record Pdf(byte[] content) implements AnnexDocument {}
}
