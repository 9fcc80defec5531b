package io.holdfast.control.rule;

/** Carries out of an evaluation which field could not be used. It has no stack trace: it is no error, and it is frequent. */
final class FieldUnfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    FieldUnfit(String field, String reason) {
        super(field + " " + reason, null, false, false);
        this.field = field;
    }

    Undecided undecided() {
        return new Undecided(field, String.valueOf(getMessage()));
    }
}
