package io.holdfast.alerting.route;

/** One channel hears one thing of one finding. */
public record Telling(Member member, ChannelId channel, Reason reason) {

    /** Whether the channel takes the finding for open afterwards. */
    public boolean leavesOpen() {
        return reason != Reason.RESOLVED;
    }

    /** Only a reminder of a silence changes nothing of what is known. */
    public boolean isOfTheFinding() {
        return reason != Reason.SILENCE_ENDING;
    }
}
