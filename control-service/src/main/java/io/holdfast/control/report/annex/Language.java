package io.holdfast.control.report.annex;

import java.util.Locale;

/** The languages that an annex can be framed in. The measures' own words stay as they are in their document. */
public enum Language {
    EN(Locale.UK),
    DE(Locale.GERMANY);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** As in BCP 47. */
    String tag() {
        return locale.getLanguage();
    }
}
