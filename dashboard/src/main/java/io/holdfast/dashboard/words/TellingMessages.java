package io.holdfast.dashboard.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Who is told and how that went, in words: routes, what holds back, attempts. German is in messages/telling_de.properties. */
@MessageBundle("telling")
public interface TellingMessages {

    @Message("Who was told")
    String told();

    @Message("to {channel}")
    String toChannel(String channel);

    @Message("next attempt")
    String nextAttempt();

    @Message("No attempt yet")
    String noAttempt();

    @Message("Request")
    String request();

    @Message("Answer")
    String answer();

    @Message("none")
    String noAnswer();

    @Message("Try again")
    String retry();

    @Message("Route")
    String route();

    @Message("since it")
    String because();

    @Message("told together by")
    String together();

    @Message("tells")
    String tells();

    @Message("Nobody was told of it. Its routes say why.")
    String nobodyTold();

    @Message("Who hears of it")
    String routing();

    @Message("No route takes it.")
    String noRoute();

    @Message("no channel")
    String noChannel();

    @Message("switched off")
    String disabled();

    @Message("Held back now")
    String mutes();

    @Message("Nothing holds news of it back.")
    String noMute();

    @Message("until")
    String until();

    @Message("Looked at again")
    String nextLook();
}
