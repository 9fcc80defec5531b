package io.holdfast.dashboard.attestations;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of attestations say. */
@MessageBundle("attestations")
public interface AttestationsMessages {

    @Message("Attestations")
    String title();

    @Message("What must somebody look at and sign?")
    String question();

    @Message("{#if overdue == '0'}Nothing is overdue{#else}{overdue} overdue{/if}")
    String answer(String overdue);

    @Message("Where no tool can look, a person states what they found, for a limited time.")
    String lede();

    @Message("{#when due}{#is OVERDUE}Overdue{#is SOON}Due soon{#is LATER}In force{/when}")
    String due(io.holdfast.dashboard.services.control.Attestation.Due due);

    @Message("Attestations by urgency")
    String tabs();

    @Message("All")
    String all();

    @Message("Subject")
    String subject();

    @Message("Control")
    String control();

    @Message("Valid until")
    String validUntil();

    @Message("no end")
    String noEnd();

    @Message("nothing holds now")
    String nothingHolds();

    @Message("State")
    String state();

    @Message("Give one")
    String give();

    @Message("Renew")
    String renew();

    @Message("Nothing of this kind. Controls over attested kinds of evidence show up here with what they cover.")
    String empty();

    @Message("Next page")
    String next();

    @Message("What did you find at {subject}?")
    String giveTitle(String subject);

    @Message("What you state here is kept with your name, and holds for a limited time.")
    String giveLede();

    @Message("What the control asks for")
    String rule();

    @Message("When it was true (UTC)")
    String when();

    @Message("When you looked, not when you write it down. Empty means now.")
    String whenHelp();

    @Message("A document that proves it")
    String file();

    @Message("The file stays on your device; only its name, its size and its SHA-256 are kept.")
    String fileHelp();

    @Message("No file chosen")
    String fileNone();

    @Message("Computing the hash")
    String fileBusy();

    @Message("This browser computes no hash here; the page must be served over HTTPS.")
    String fileUnable();

    @Message("State it")
    String send();

    @Message("It is taken in. The judgement follows within seconds.")
    String sent();

    @Message("Tools measure this kind of evidence; people do not state it.")
    String notAttested();
}
