package io.holdfast.dashboard.matrix;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the matrix says. */
@MessageBundle("matrix")
public interface MatrixMessages {

    @Message("Matrix")
    String title();

    @Message("What holds where?")
    String question();

    @Message(
            "{controls} {#if controls == 1}control{#else}controls{/if} on every {kind}{#if declaration.length > 0} for {declaration}{/if}")
    String answer(int controls, String kind, String declaration);

    @Message(
            "Each row is an asset, each column a control that covers its kind. An empty cell means that the control does not cover the asset.")
    String lede();

    @Message("Declaration")
    String declaration();

    @Message("Section")
    String section();

    @Message("Kind of asset")
    String kind();

    @Message("Label (name=value)")
    String label();

    @Message("Any")
    String any();

    @Message("Filter")
    String filter();

    @Message("Clear")
    String clear();

    @Message("Asset")
    String asset();

    @Message("Matrix; move with the arrow keys")
    String region();

    @Message("Status of each control on each asset")
    String caption();

    @Message("not covered")
    String uncovered();

    @Message("Controls {first} to {last} of {total}")
    String columns(int first, int last, int total);

    @Message("Earlier controls")
    String earlier();

    @Message("Further controls")
    String later();

    @Message("Next assets")
    String nextAssets();

    @Message("First assets")
    String firstAssets();

    @Message("No asset is covered by these controls with these filters.")
    String empty();
}
