package io.holdfast.dashboard.settings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of settings say. */
@MessageBundle("settings")
public interface SettingsMessages {

    @Message("Settings")
    String title();

    @Message("Parts of the settings")
    String parts();

    @Message("Who is told?")
    String channelsQuestion();

    @Message("{enabled} of {all} channels are on")
    String channelsAnswer(int enabled, String all);

    @Message("A channel is a way in which people are told. Nobody is told until there is one.")
    String channelsLede();

    @Message("Channels")
    String channels();

    @Message("There is no channel, so nobody is told.")
    String noChannels();

    @Message("Add a channel")
    String add();

    @Message("Add a channel: {type}")
    String addOf(String type);

    @Message("Name")
    String name();

    @Message("Type")
    String type();

    @Message("On")
    String on();

    @Message("Off")
    String off();

    @Message("Send through it")
    String sendThrough();

    @Message("Save")
    String save();

    @Message("Remove")
    String remove();

    @Message(
            "Nothing more is sent through it, not even what is on its way. What was sent stays in the log. Change the routes that name it first.")
    String removeDetail();

    @Message("Remove it for good")
    String removeForGood();

    @Message("Send a test")
    String test();

    @Message("A test is on its way; it shows below.")
    String tested();

    @Message("What it would send")
    String preview();

    @Message("This secret is shown once. Copy it now.")
    String secret();

    @Message("Make a new secret")
    String rotate();

    @Message("Deliveries")
    String deliveries();

    @Message("Nothing was sent through it yet.")
    String noDeliveries();

    @Message("Routes")
    String routes();

    @Message("Who is told what?")
    String routesQuestion();

    @Message("A finding goes down this tree: the first route that matches takes it, unless it says continue.")
    String routesLede();

    @Message("The routes as a document (JSON)")
    String document();

    @Message("It is in force.")
    String saved();

    @Message("Which route would it take?")
    String tester();

    @Message("Labels, one a line: severity=high")
    String labels();

    @Message("Or the id of a finding")
    String finding();

    @Message("Try")
    String tryOut();

    @Message("What came of it")
    String outcome();

    @Message("What the routes see")
    String seen();

    @Message("The ways that it goes")
    String ways();

    @Message("No route takes it, so nobody is told.")
    String noWay();

    @Message("{errors} {#if errors == 1}matcher{#else}matchers{/if} could not be evaluated and let it through.")
    String errors(int errors);

    @Message("What holds it back now")
    String held();

    @Message("Only a finding says that: give its id to see it.")
    String heldOfFinding();

    @Message("Silences")
    String silences();

    @Message("Maintenance")
    String maintenance();

    @Message("{#if window}When is it normal that things break?{#else}What is nobody told for now?{/if}")
    String mutesQuestion(boolean window);

    @Message(
            "{#if window}{active} {#if active == 1}maintenance window is{#else}maintenance windows are{/if} open{#else}{active} {#if active == 1}silence is{#else}silences are{/if} in force{/if}")
    String mutesAnswer(boolean window, int active);

    @Message(
            "{#if window}While a window is open nobody is told; what still fails when it closes is told at once.{#else}A silence always ends. What it mutes stays visible, and is told when it ends and still fails.{/if}")
    String mutesLede(boolean window);

    @Message("There is none.")
    String noMutes();

    @Message("What it applies to, one matcher a line")
    String matchers();

    @Message("control=backup-recent, severity=critical or asset_kind!=person")
    String matchersHelp();

    @Message("Starts (UTC)")
    String starts();

    @Message("Ends (UTC)")
    String ends();

    @Message("Why")
    String comment();

    @Message("Create")
    String create();

    @Message("End it now")
    String end();

    @Message("in force")
    String active();

    @Message("ahead")
    String ahead();

    @Message("over")
    String over();

    @Message("by {who}")
    String by(String who);

    @Message("until")
    String until();

    @Message("from")
    String from();

    @Message("Switched off:")
    String disabled();

    @Message("Only administrators change this.")
    String adminOnly();
}
