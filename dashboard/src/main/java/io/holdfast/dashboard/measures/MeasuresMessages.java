package io.holdfast.dashboard.measures;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The pages of measures in words. German is in messages/measures_de.properties. */
@MessageBundle("measures")
interface MeasuresMessages {

    @Message("{holding.grouped} of {common:measures(total)} {#if total == 1}holds{#else}hold{/if}")
    String holding(long holding, long total);

    @Message("Which promises hold, and why not?")
    String question();

    @Message("A measure is one promise in its document's own words. It is as good as its worst control.")
    String lede();

    @Message("Document")
    String document();

    @Message("All documents")
    String allDocuments();

    @Message("Rests on")
    String restsOn();

    @Message("Anything")
    String anything();

    @Message("Words of the measure")
    String words();

    @Message("Measure")
    String measure();

    @Message("Controls")
    String controls();

    @Message("No control shows this yet")
    String noControl();

    @Message("No measure matches these filters.")
    String noMatch();

    @Message("No measure is declared. Put a declaration under catalog/declarations and it shows here.")
    String none();

    @Message("Without a section")
    String withoutSection();

    @Message("{type}")
    String type(String type);

    @Message(
            "Rests on {common:controls(n)}; {judged.grouped} of {population.grouped} assessments have current evidence")
    String rests(long n, long judged, long population);

    @Message("What shows whether it holds")
    String controlsTitle();

    @Message("Last evidence that changed something")
    String lastEvidence();

    @Message("none yet")
    String noneYet();

    @Message("What changed")
    String changed();

    @Message("Nothing has changed yet.")
    String noChange();

    @Message("How well it was kept")
    String kept();

    @Message("Held")
    String held();

    @Message("of the judged time in the last 90 days")
    String heldDetail();

    @Message("Judged")
    String judged();

    @Message("of the time")
    String judgedDetail();

    @Message("Drifts")
    String drifts();

    @Message("{n.grouped}{#if open > 0}, {open.grouped} not over yet{/if}")
    String driftsDetail(long n, long open);

    @Message("Restored after")
    String restored();

    @Message("on average")
    String onAverage();

    @Message("It was not judged in the last 90 days.")
    String notKept();

    @Message("About")
    String about();

    @Message("Section")
    String section();

    @Message("Type")
    String typeTitle();

    @Message("All measures of this section")
    String allOfSection();
}
