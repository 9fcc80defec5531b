package io.holdfast.dashboard.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The overview in words. German is in messages/overview_de.properties. */
@MessageBundle("overview")
interface OverviewMessages {

    @Message("No measure is declared yet")
    String noMeasure();

    @Message(
            "Put a declaration and its controls under catalog/; the control-service loads them and says here how they stand.")
    String noMeasureDetail();

    @Message("How the measures stand is not known right now")
    String notKnown();

    @Message("Judged by catalog")
    String judgedBy();

    @Message("loaded")
    String loaded();

    @Message("Last change")
    String lastChange();

    @Message("Score")
    String score();

    @Message("No score yet")
    String noScore();

    @Message("Formula")
    String formula();

    @Message("satisfied controls / controls with at least one asset")
    String formulaWords();

    @Message("of")
    String of();

    @Message("Coverage")
    String coverage();

    @Message("judged on current evidence")
    String onCurrentEvidence();

    @Message("{n.grouped} not")
    String notJudged(long n);

    @Message("As of")
    String asOf();

    @Message("{holding.grouped} of {all.grouped} hold")
    String hold(long holding, long all);

    @Message("Assessments")
    String assessments();

    @Message("Findings to handle")
    String toHandle();

    @Message("All open findings")
    String allOpen();

    @Message("No finding is open. The next drift opens one by itself, here within a second.")
    String noneOpen();

    @Message("What changed")
    String changed();

    @Message(
            "Nothing has been judged yet. Send evidence, for example with POST /v1/evidence, and the first judgement shows here.")
    String nothingJudged();

    @Message(
            "{#if all == 0}No measure is declared{#else if holding == all}{#if all == 1}The one measure holds{#else}All {all.grouped} measures hold{/if}{#else}{holding.grouped} of {common:measures(all)} {#if holding == 1}holds{#else}hold{/if}{/if}")
    String holding(long holding, long all);
}
