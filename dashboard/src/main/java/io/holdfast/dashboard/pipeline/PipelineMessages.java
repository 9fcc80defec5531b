package io.holdfast.dashboard.pipeline;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the pipeline says. */
@MessageBundle("pipeline")
public interface PipelineMessages {

    @Message("Pipeline")
    String title();

    @Message("Is everything that was sent also taken in?")
    String question();

    @Message(
            "{#if letters == '0'}Nothing waits here{#else}{letters} could not be accepted{/if}{#if down > 0}; {down} of the readers stand still{/if}")
    String answer(String letters, int down);

    @Message("What could not be accepted is kept whole, with its reason, and can be sent once more.")
    String lede();

    @Message("Dead letters")
    String letters();

    @Message("Dead letters by status")
    String byStatus();

    @Message("from {source}")
    String from(String source);

    @Message("replayed by {who}")
    String replayedBy(String who);

    @Message("Replay")
    String replay();

    @Message("Replay these {number}")
    String replayAll(int number);

    @Message("Replay everything that is filtered")
    String replayEverything();

    @Message(
            "{#if number == 0}Nothing waits here{#else}Send {number.grouped} dead {#if number == 1}letter{#else}letters{/if} once more?{/if}")
    String replayQuestion(long number);

    @Message(
            "Each goes the way that every event goes. One that is refused again stays where it is; what arrives from now on is not sent along.")
    String replayLede();

    @Message("There are more; these are the newest {number.grouped}. Ask again for the rest.")
    String replayMore(long number);

    @Message("Send {number.grouped} once more")
    String replayNow(long number);

    @Message("Back")
    String back();

    @Message("Reason")
    String reason();

    @Message("Any reason")
    String anyReason();

    @Message("The whole input")
    String whole();

    @Message("Dead letter {id}")
    String letterTitle(String id);

    @Message("{done} taken in, {refused} refused again")
    String outcome(int done, int refused);

    @Message("There is no dead letter in this state.")
    String none();

    @Message("Older")
    String older();

    @Message("Services and readers")
    String services();

    @Message("not said")
    String unknownVersion();

    @Message("Reader or check")
    String reader();

    @Message("State")
    String state();

    @Message("runs")
    String up();

    @Message("stands still")
    String down();

    @Message("Still to read")
    String lag();

    @Message("Catalog versions")
    String catalog();

    @Message("in force")
    String inForce();

    @Message("by {who}")
    String byAuthor(String who);

    @Message("added")
    String added();

    @Message("changed")
    String changed();

    @Message("removed")
    String removed();

    @Message("Controls")
    String controls();

    @Message("Kinds")
    String kinds();

    @Message("Measures")
    String measures();

    @Message("Nothing that is judged changed.")
    String nothing();

    @Message("The first version.")
    String first();

    @Message("No version is recorded yet.")
    String noVersions();
}
