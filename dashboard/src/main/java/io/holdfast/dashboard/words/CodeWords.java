package io.holdfast.dashboard.words;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Codes of the services that may grow without the dashboard: what happened to a finding, why a message is sent, how far it
 * is, why an input is refused. A code without a word here is shown as it is, which is better than not at all.
 */
@TemplateExtension
public final class CodeWords {

    private static final Map<String, Word> WORDS = new HashMap<>();

    private record Word(String english, String german) {}

    static {
        // What happened to a finding.
        say("opened", "Opened", "Geöffnet");
        say("updated", "Something new is known", "Neues ist bekannt");
        say("reopened", "Opened again", "Wieder geöffnet");
        say("resolved", "Resolved", "Gelöst");
        say("acknowledged", "Acknowledged", "Angenommen");
        say("assigned", "Assigned", "Zugewiesen");
        say("started", "Work started", "Arbeit begonnen");
        say("fixed", "Said to be fixed", "Als behoben gemeldet");
        say("refuted", "Not fixed after all", "Doch nicht behoben");
        say("closed", "Closed", "Geschlossen");
        say("commented", "Commented", "Kommentiert");
        say("due_changed", "Due date changed", "Frist geändert");
        say("overdue", "Overdue", "Überfällig");
        say("due_soon", "Due soon", "Bald fällig");
        say("exempted", "Exempted", "Ausgenommen");
        say("exemption_ended", "Exemption ended", "Ausnahme endete");
        // Why a message is sent.
        say("worsened", "Worse", "Verschlimmert");
        say("repeated", "Still open", "Weiter offen");
        say("due_soon", "Due soon", "Bald fällig");
        say("digest", "Digest", "Sammelbericht");
        say("silence_ending", "A silence ends", "Eine Stummschaltung endet");
        say("test", "Test", "Probe");
        // How far it is.
        say("pending", "Waiting", "Wartet");
        say("delivered", "Delivered", "Zugestellt");
        say("retrying", "Trying again", "Neuer Versuch");
        say("retry", "Failed, tried again", "Fehlgeschlagen, neuer Versuch");
        say("dead", "Given up", "Aufgegeben");
        say("refused", "Refused", "Abgelehnt");
        // Why it is over.
        say("recovered", "It holds again", "Es hält wieder");
        say("out_of_scope", "No longer covered", "Nicht mehr erfasst");
        say("confirmed", "Handled", "Erledigt");
        say("wont_fix", "Stays as it is", "Bleibt so");
        say("false_positive", "Nothing was broken", "Nichts war verletzt");
        say("duplicate", "Handled elsewhere", "Anderswo behandelt");
        // What holds news back.
        say("silence", "Silence", "Stummschaltung");
        say("maintenance", "Maintenance", "Wartung");
        say("quiet_hours", "Quiet hours", "Ruhezeit");
        say("inhibition", "Its source is silent", "Seine Quelle schweigt");
        say("flapping", "It flaps", "Es flattert");
        say("exception", "Exception", "Ausnahme");
        // Where an input that was not accepted is.
        say("open", "Waiting", "Wartet");
        say("replayed", "Sent once more", "Noch einmal gesendet");
        // Why an input is not accepted.
        say("schema_violation", "Does not fit the schema of its kind", "Passt nicht zum Schema seiner Art");
        say("unknown_kind", "Unknown kind of evidence", "Unbekannte Nachweisart");
        say("not_evidence", "Not evidence", "Kein Nachweis");
        say("not_a_cloudevent", "Not a CloudEvent", "Kein CloudEvent");
        say("not_json", "Not JSON", "Kein JSON");
        say("foreign_source", "Not your source", "Fremde Quelle");
        say("time_in_future", "Time lies in the future", "Zeit liegt in der Zukunft");
        say("too_large", "Too large", "Zu groß");
        say("unreadable", "Could not be read", "Nicht lesbar");
        // How much depends on an asset.
        say("low", "Low", "Niedrig");
        say("medium", "Medium", "Mittel");
        say("high", "High", "Hoch");
        say("critical", "Critical", "Kritisch");
        // Who looks.
        say("viewer", "viewer", "Ansicht");
        say("operator", "operator", "Betrieb");
        say("auditor", "auditor", "Prüfung");
        say("admin", "admin", "Administration");
        say("no role", "no role", "ohne Rolle");
    }

    private CodeWords() {}

    /** The word of a code such as {@code REOPENED}. */
    public static String code(String code, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var word = WORDS.get(code.toLowerCase(Locale.ROOT));
        return word == null ? NumberWords.words(code) : Language.of(locale).pick(word.english(), word.german());
    }

    private static void say(String code, String english, String german) {
        WORDS.put(code, new Word(english, german));
    }
}
