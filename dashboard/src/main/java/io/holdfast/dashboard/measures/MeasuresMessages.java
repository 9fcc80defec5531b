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
}
