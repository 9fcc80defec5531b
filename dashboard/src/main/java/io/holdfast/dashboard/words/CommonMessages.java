package io.holdfast.dashboard.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What every page says: the frame, filters, lists, what is not there. German is in messages/common_de.properties. */
@MessageBundle("common")
public interface CommonMessages {

    @Message("Skip to the content")
    String skip();

    @Message("Pages")
    String pages();

    @Message("Menu")
    String menu();

    @Message("Language")
    String language();

    @Message("Theme")
    String theme();

    @Message("Sign out")
    String signOut();

    @Message("Demo data.")
    String demo();

    @Message("This is an example organisation; nothing here describes a real one.")
    String demoDetail();

    @Message("demo data")
    String demoTitle();

    @Message("Connecting")
    String connecting();

    @Message("Live")
    String live();

    @Message("Reconnecting")
    String reconnecting();

    @Message("Live, changes waiting")
    String waiting();

    @Message("Signed out")
    String signedOut();

    @Message("Sign in again")
    String signInAgain();

    @Message("just now")
    String justNow();

    /** Days after which "ago" counts in days; the other units are the same signs in both languages. */
    @Message("d")
    String days();

    @Message("{size} ago")
    String ago(String size);

    @Message("in {size}")
    String ahead(String size);

    @Message("All")
    String all();

    @Message("Any")
    String any();

    @Message("Filter")
    String filter();

    @Message("Filter by status")
    String filterByStatus();

    @Message("Clear")
    String clear();

    @Message("Show all")
    String showAll();

    @Message("Next page")
    String nextPage();

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();

    @Message("Selected")
    String selected();

    @Message("The same by API")
    String byApi();

    @Message("Status")
    String status();

    @Message("Severity")
    String severity();

    @Message("Why")
    String why();

    @Message("since")
    String since();

    @Message("Subject")
    String subject();

    @Message("Subjects")
    String subjects();

    @Message("Subject uid")
    String subjectUid();

    @Message("Control")
    String control();

    @Message("Control id")
    String controlId();

    @Message("Kind")
    String kind();

    @Message("Owner")
    String owner();

    @Message("Criticality")
    String criticality();

    @Message("Source")
    String source();

    @Message("Text")
    String text();

    @Message("Version")
    String version();

    @Message("never")
    String never();

    @Message("Not covered")
    String notCovered();

    @Message("on")
    String on();

    @Message("was {word}")
    String was(String word);

    @Message("Nothing to count yet")
    String nothingToCount();

    @Message("This cannot be shown")
    String cannotBeShown();

    @Message("All {title}")
    String allOf(String title);

    @Message("To the overview")
    String toOverview();

    @Message("Sign in with another token")
    String anotherToken();

    @Message("{#if n == 1}1 measure{#else}{n.grouped} measures{/if}")
    String measures(long n);

    @Message("{#if n == 1}1 control{#else}{n.grouped} controls{/if}")
    String controls(long n);

    @Message("{#if n == 1}1 subject{#else}{n.grouped} subjects{/if}")
    String subjectCount(long n);

    @Message("{#if n == 1}1 finding{#else}{n.grouped} findings{/if}")
    String findings(long n);

    /** What does not hold, each for its own reason; follows how many hold. */
    @Message(
            "{#if broken > 0}; {broken.grouped} {#if broken == 1}does{#else}do{/if} not hold{/if}{#if unproven > 0}; {unproven.grouped} without current evidence{/if}{#if undecided > 0}; {undecided.grouped} undecided{/if}{#if exempt > 0}; {exempt.grouped} exempt{/if}")
    String apart(long broken, long unproven, long undecided, long exempt);

    @Message("{percent} of {common:subjectCount(population)} have current evidence.")
    String covered(String percent, long population);

    @Message("Take it elsewhere")
    String takeAway();

    @Message("Saved views")
    String savedViews();

    @Message("Save this view")
    String saveView();

    @Message("Name of the view")
    String viewName();

    @Message("Save")
    String save();

    @Message("Forget this view")
    String forget();

    @Message("The last 90 days")
    String ninetyDays();

    @Message("The last year")
    String lastYear();
}
