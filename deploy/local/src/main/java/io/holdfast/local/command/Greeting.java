package io.holdfast.local.command;

import io.holdfast.local.identity.Keys;
import io.holdfast.local.identity.Role;
import io.holdfast.local.identity.Tokens;
import io.holdfast.local.process.Console;
import io.holdfast.local.process.Started;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Settings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What a person reads when everything is there: where to look, and a first thing to try. */
final class Greeting {

    private static final Duration SIGN_IN_VALID = Duration.ofHours(12);

    private final Settings settings;
    private final String door;

    /** @param door how the person called the script, so that what is shown works when pasted */
    Greeting(Settings settings, String door) {
        this.settings = settings;
        this.door = door;
    }

    void print(Console console, Instant began, boolean demo) throws IOException {
        var ports = settings.ports();
        console.say("");
        console.say("Holdfast is up after " + Started.seconds(began, console.now()) + ".");
        console.say("");
        console.say("  Dashboard      " + signIn());
        console.say("  Evidence       " + ports.url(Listener.EVIDENCE) + "/q/openapi");
        console.say("  Controls       " + ports.url(Listener.CONTROL) + "/q/openapi");
        console.say("  Findings       " + ports.url(Listener.ALERTING) + "/q/openapi");
        if (demo) {
            console.say("  Webhooks       " + ports.url(Listener.RECEIVER) + "/   what the demo organisation is told");
        }
        console.say("");
        console.say("Send a first piece of evidence:");
        console.say("");
        firstCurl(console.now()).forEach(line -> console.say("  " + line));
        console.say("");
        console.say("Data and logs are in " + settings.home().directory() + ". Ctrl-C stops everything.");
    }

    private String signIn() throws IOException {
        var tokens = new Tokens(Keys.in(settings.home().keys()), InstantSource.system());
        var token = tokens.issue(Role.OPERATOR, "operator", Optional.empty(), SIGN_IN_VALID);
        return settings.ports().url(Listener.DASHBOARD) + "/sign-in?token=" + token;
    }

    private List<String> firstCurl(Instant now) {
        var time = now.truncatedTo(ChronoUnit.SECONDS);
        return List.of(
                "curl -i " + settings.ports().url(Listener.EVIDENCE) + "/v1/evidence \\",
                "  -H \"Authorization: Bearer $(" + door + " token operator)\" \\",
                "  -H 'Content-Type: application/cloudevents+json' \\",
                "  -d '{\"specversion\":\"1.0\",\"id\":\"hello-" + time.getEpochSecond()
                        + "\",\"source\":\"my-laptop\","
                        + "\"type\":\"backup.run\",\"subject\":\"system:my-laptop\",\"time\":\"" + time + "\",",
                "       \"data\":{\"outcome\":\"success\",\"finished_at\":\"" + time + "\",\"bytes\":123456,"
                        + "\"encrypted\":true,\"dry_run\":false,\"repository\":\"usb-disk\"}}'");
    }
}
