package io.holdfast.dashboard.explore;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Evidence and assets in words. German is in messages/explore_de.properties. */
@MessageBundle("explore")
interface ExploreMessages {

    @Message("Newest evidence is from")
    String newest();

    @Message("What evidence came in?")
    String evidenceQuestion();

    @Message("Dated facts as the ledger keeps them, newest first.")
    String evidenceLede();

    @Message("All kinds")
    String allKinds();

    @Message("from")
    String from();

    @Message("true")
    String isTrue();

    @Message("no. {n.grouped}")
    String number(long n);

    @Message("No evidence matches these filters.")
    String noEvidenceMatch();

    @Message("No evidence came in yet. Post a CloudEvent to /v1/evidence, or a tool's own output to /v1/intake/….")
    String noEvidence();

    @Message("Older evidence")
    String older();

    @Message("{size} {#if n == 1}asset{#else}assets{/if} found")
    String found(String size, int n);

    @Message("{size} {#if n == 1}asset is{#else}assets are{/if} known")
    String known(String size, int n);

    @Message("What is there to protect?")
    String assetsQuestion();

    @Message("What inventories named, and what evidence alone has spoken of (discovered).")
    String assetsLede();

    @Message("State")
    String state();

    @Message("Name or uid")
    String nameOrUid();

    @Message("Asset")
    String asset();

    @Message("Last evidence")
    String lastEvidence();

    @Message("No asset matches these filters.")
    String noAssetMatch();

    @Message("No asset is known yet. Send an inventory.snapshot, or any evidence about a subject.")
    String noAsset();
}
