package io.holdfast.dashboard.findings;

import io.holdfast.dashboard.words.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done with many findings at once. */
public enum BulkAction {
    ACKNOWLEDGE("Acknowledge", "Annehmen"),
    ASSIGN("Assign to …", "Zuweisen an …"),
    START("Start work", "Arbeit beginnen"),
    FIXED("Say it is fixed", "Als behoben melden"),
    CLOSE("Close", "Schließen"),
    REOPEN("Open again", "Wieder öffnen"),
    COMMENT("Comment", "Kommentieren");

    private final String english;
    private final String german;

    BulkAction(String english, String german) {
        this.english = english;
        this.german = german;
    }

    public String title(Language language) {
        return language.pick(english, german);
    }

    /** Its name in the API. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BulkAction> of(@Nullable String parameter) {
        return Arrays.stream(values())
                .filter(each -> each.parameter().equals(parameter))
                .findFirst();
    }
}
