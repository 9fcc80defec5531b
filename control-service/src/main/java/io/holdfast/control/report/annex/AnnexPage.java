package io.holdfast.control.report.annex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the template puts on the page, in the language of the reader. Icons and the bar are SVG.
 *
 * @param words for headings and explanations, which the template asks for by key
 * @param documentLanguage the language of the measures' own words (BCP 47)
 * @param at the instant as RFC 3339, {@code atInWords} for people
 * @param headline how many of the measures hold, in a sentence
 * @param past whether the page looks back; then evidence that only confirmed a status is not known
 * @param style the style sheet
 */
public record AnnexPage(
        Words words,
        String title,
        String document,
        String documentLanguage,
        String at,
        String atInWords,
        boolean past,
        String catalogVersion,
        String headline,
        String coverage,
        String bar,
        List<StatusLine> statuses,
        List<LabelLine> labels,
        List<SectionView> sections,
        boolean print,
        String style) {

    /** How many measures are in a status. */
    public record StatusLine(String slug, String icon, String word, String meaning, String measures, String share) {}

    /** What the measures rest on, and how many of these hold. */
    public record LabelLine(String icon, String word, String meaning, String measures, String satisfied) {}

    /** A heading of the document with its measures. */
    public record SectionView(String anchor, String title, String tally, List<MeasureView> measures) {}

    /** An instant: RFC 3339 for machines, and as people of the language write it. */
    public record Time(String machine, String words) {}

    /**
     * A measure.
     *
     * @param coverage how many of its assessments rest on current evidence
     * @param since null when nothing was judged
     * @param evidence the time of the newest evidence; null when there is none
     */
    public record MeasureView(
            String id,
            String text,
            String type,
            StatusView status,
            @Nullable Time since,
            String labelIcon,
            String label,
            String coverage,
            @Nullable Time evidence,
            List<ControlLine> controls) {}

    /** A status as icon and word; the slug gives the colour. */
    public record StatusView(String slug, String icon, String word) {}

    /** A control of a measure, with its subjects in words. */
    public record ControlLine(String id, String title, StatusView status, String tally) {}
}
