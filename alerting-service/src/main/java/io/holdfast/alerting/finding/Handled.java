package io.holdfast.alerting.finding;

/** What came of a command. */
sealed interface Handled {

    record Done(Finding finding, Entry entry) implements Handled {}

    /** Not in this state, for a reason. */
    record Refused(String why) implements Handled {}
}
