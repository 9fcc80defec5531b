package io.holdfast.dashboard.asset;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of an asset says. */
@MessageBundle("asset")
public interface AssetMessages {

    @Message("Assets")
    String eyebrow();

    @Message(
            "{name}{#if controls == 0}: nothing is asked of it{#else if holding == controls}: all that is asked of it holds{#else}: {holding} of {common:controls(controls)} {#if holding == 1}holds{#else}hold{/if}{/if}")
    String answer(String name, long holding, long controls);

    @Message("About")
    String about();

    @Message("Kind")
    String kind();

    @Message("State")
    String state();

    @Message("Owner")
    String owner();

    @Message("nobody")
    String nobody();

    @Message("Criticality")
    String criticality();

    @Message("Population")
    String population();

    @Message("Labels")
    String labels();

    @Message("Last evidence")
    String lastEvidence();

    @Message("never")
    String never();

    @Message("What is asked of it")
    String controls();

    @Message("No control covers it. If one should, look at its kind and its labels.")
    String uncovered();

    @Message("Evidence")
    String evidence();

    @Message("The ledger holds nothing about it.")
    String noEvidence();

    @Message("All its evidence")
    String allEvidence();

    @Message("Findings")
    String findings();

    @Message("There never was a finding.")
    String noFindings();
}
