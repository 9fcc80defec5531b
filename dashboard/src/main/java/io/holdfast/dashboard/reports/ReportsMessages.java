package io.holdfast.dashboard.reports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of reports says. */
@MessageBundle("reports")
public interface ReportsMessages {

    @Message("Reports")
    String title();

    @Message("What can be handed over?")
    String question();

    @Message(
            "Documents are made from what was judged, as of an instant of your choice. The same question about the past gives the same document.")
    String lede();

    @Message("Annex of a declaration")
    String annex();

    @Message("What customers get with their contract: each measure and how it is kept.")
    String annexLede();

    @Message("Declaration")
    String declaration();

    @Message("Language")
    String language();

    @Message("English")
    String english();

    @Message("German")
    String german();

    @Message("As of (UTC), empty for now")
    String at();

    @Message("Show the preview")
    String show();

    @Message("As HTML")
    String asHtml();

    @Message("As PDF")
    String asPdf();

    @Message("OSCAL assessment results")
    String oscal();

    @Message("Tables")
    String tables();

    @Message("Whole lists for a spreadsheet, up to 50,000 rows.")
    String tablesLede();

    @Message("Measures")
    String measures();

    @Message("Controls")
    String controls();

    @Message("Transitions")
    String transitions();

    @Message("Exports")
    String exports();

    @Message("Everything, line by line, as JSON. The last line says that nothing was cut off.")
    String exportsLede();

    @Message("Evidence")
    String evidence();

    @Message("Assets")
    String assets();

    @Message("No declaration is loaded, so there is no annex to make.")
    String none();
}
