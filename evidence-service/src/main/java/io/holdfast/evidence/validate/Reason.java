package io.holdfast.evidence.validate;

import java.util.Locale;

/** Why an input is not accepted: the closed set of words that callers and dead letters carry. */
public enum Reason {
    NOT_JSON(400, "Not JSON"),
    NOT_A_CLOUDEVENT(400, "Not a CloudEvent"),
    /** A CloudEvent, but without what evidence needs: whom it is about and when it was true. */
    NOT_EVIDENCE(422, "Not evidence"),
    FOREIGN_SOURCE(403, "Not your source"),
    UNKNOWN_KIND(422, "Unknown kind of evidence"),
    SCHEMA_VIOLATION(422, "Does not fit the schema of its kind"),
    TIME_IN_FUTURE(422, "Time lies in the future"),
    TOO_LARGE(413, "Too large"),
    /** Reading the input broke the reader itself; kept so that a defect of ours loses nothing. */
    UNREADABLE(422, "Could not be read");

    private final int httpStatus;
    private final String title;

    Reason(int httpStatus, String title) {
        this.httpStatus = httpStatus;
        this.title = title;
    }

    /** What one refused event is answered with. */
    public int httpStatus() {
        return httpStatus;
    }

    public String title() {
        return title;
    }

    /** The word of dead letters and metrics, e.g. {@code unknown_kind}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The last part of the problem type, e.g. {@code unknown-kind}. */
    public String slug() {
        return word().replace('_', '-');
    }
}
