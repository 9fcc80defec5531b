package io.holdfast.dashboard.controls;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The pages of controls in words. German is in messages/controls_de.properties. */
@MessageBundle("controls")
interface ControlsMessages {

    @Message("{holding.grouped} of {common:controls(total)} {#if total == 1}holds{#else}hold{/if}")
    String holding(long holding, long total);

    @Message("Which controls hold?")
    String question();

    @Message("Shown: controls with at least one subject that is")
    String shownSubjects();

    @Message("Shown: controls that serve")
    String shownMeasure();

    @Message("A control is one rule, judged continuously on every subject that it covers.")
    String lede();

    @Message("Nothing to cover yet")
    String nothingToCover();

    @Message("No control matches these filters.")
    String noMatch();

    @Message("No control is loaded. Put one under catalog/controls and it shows here.")
    String none();

    @Message("No subject matches these filters.")
    String noSubjectMatch();

    @Message(
            "No asset is in this control's population yet. Send an inventory (inventory.snapshot) that names its assets.")
    String noSubject();

    @Message("Next subjects")
    String nextSubjects();

    @Message("Due soon: renew it before")
    String dueSoon();

    @Message("none yet")
    String noneYet();

    @Message("Evidence")
    String evidence();

    @Message("What changed")
    String changed();

    @Message("No subject's status has changed yet.")
    String noChange();

    @Message("The rule")
    String rule();

    @Message("Findings to handle")
    String findings();

    @Message("No finding of this control is open.")
    String noFinding();

    @Message("What to do")
    String remedy();

    @Message("Measures that rest on it")
    String served();

    @Message("No declared measure names this control.")
    String noServed();

    @Message("true")
    String isTrue();

    @Message("decides")
    String decides();

    @Message("The ledger holds no {kind} about this subject. Have a source send one with this subject:")
    String noEvidence(String kind);

    @Message("History")
    String history();

    @Message("The status has not changed yet.")
    String noHistory();

    @Message("Identity")
    String identity();

    @Message("Labels")
    String labels();

    @Message("Judged")
    String judged();

    @Message("Findings")
    String allFindings();

    @Message("There never was a finding here.")
    String neverFinding();

    @Message("Covers")
    String covers();

    @Message("every {kind}{#if narrowed} where{/if}")
    String everyOf(String kind, boolean narrowed);

    @Message("Looks at")
    String looksAt();

    @Message("the latest {kind}{#if narrowed} where{/if}")
    String latestOf(String kind, boolean narrowed);

    @Message("Holds when")
    String holdsWhen();

    @Message("the evidence shows")
    String shows();

    @Message("at least {share} of the evidence over {time} shows")
    String showsShare(String share, String time);

    @Message("Fresh for")
    String freshFor();

    @Message("{time}; older evidence makes the subject stale")
    String freshDetail(String time);

    @Message("Valid until")
    String validUntil();

    @Message("past this time it is not satisfied")
    String validDetail();

    @Message("Warns")
    String warns();

    @Message("{time} ahead of either")
    String warnsDetail(String time);

    @Message("Changes after")
    String changesAfter();

    @Message("{time} of being broken")
    String changesDetail(String time);

    @Message("Tolerates")
    String tolerates();

    @Message("{share} of the population being broken")
    String toleratesDetail(String share);

    @Message("Parameter")
    String parameter();

    @Message("This control does not cover that subject")
    String notThatSubject();

    @Message(
            "'{title}' has no judgement of '{uid}': it is not in the control's population, or no inventory has named it yet.")
    String notThatSubjectDetail(String title, String uid);
}
