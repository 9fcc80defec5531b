package io.holdfast.control.exception;

/** What came of approving or revoking. */
sealed interface Decision {

    record Done(ExceptionView exception) implements Decision {}

    record Unknown() implements Decision {}

    /**
     * The rules are against it.
     *
     * @param slug names the kind of refusal for machines
     */
    record Refused(String slug, String reason) implements Decision {}
}
