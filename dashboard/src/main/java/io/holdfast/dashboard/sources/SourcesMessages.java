package io.holdfast.dashboard.sources;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of sources say. */
@MessageBundle("sources")
public interface SourcesMessages {

    @Message("Sources")
    String title();

    @Message("Does everything that should send also send?")
    String question();

    @Message(
            "{#if silent == 0}Of {all} sources none is silent{#else}{silent} of {all} sources {#if silent == 1}is{#else}are{/if} silent{/if}")
    String answer(int silent, String all);

    @Message("A source that promised an interval and misses it counts as silent; what it feeds goes stale.")
    String lede();

    @Message("Source")
    String source();

    @Message("Owner")
    String owner();

    @Message("Interval")
    String interval();

    @Message("Last heard of")
    String lastSeen();

    @Message("Accepted")
    String accepted();

    @Message("Dead letters")
    String rejected();

    @Message("State")
    String state();

    @Message("Silent, due")
    String silentSince();

    @Message("On time")
    String onTime();

    @Message("No interval promised")
    String noPromise();

    @Message("Never heard of")
    String neverHeard();

    @Message("not registered")
    String notRegistered();

    @Message("never")
    String never();

    @Message("Counted over the newest {read} that wait.")
    String rejectedMore(int read);

    @Message("No source is known. Register one, or send evidence: its source shows up by itself.")
    String empty();

    @Message("Next page")
    String next();

    @Message("Register a source")
    String register();

    @Message("Registration")
    String registration();

    @Message("Identity (the CloudEvents source)")
    String id();

    @Message("Title")
    String name();

    @Message("15m, 26h or 30d; empty promises nothing")
    String intervalHelp();

    @Message("Save")
    String save();

    @Message("API keys")
    String keys();

    @Message("Only administrators see the keys.")
    String keysOnlyAdmin();

    @Message("Create a key")
    String createKey();

    @Message("Revoke")
    String revoke();

    @Message("This key is shown once. Copy it now.")
    String freshKey();

    @Message("In force")
    String inForce();

    @Message("Revoked by {by}")
    String revoked(String by);

    @Message("created by {by}")
    String created(String by);

    @Message("There is no key yet.")
    String noKeys();

    @Message("Register the source first; only then it can have keys.")
    String needsRegistration();

    @Message("Its evidence")
    String evidence();

    @Message("What could not be accepted")
    String letters();
}
