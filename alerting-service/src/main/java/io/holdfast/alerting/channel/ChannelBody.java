package io.holdfast.alerting.channel;

import io.holdfast.alerting.channel.webhook.TargetCheck;
import io.holdfast.alerting.web.Refusals;
import io.holdfast.contracts.Violation;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that sets a channel up or changes it.
 *
 * @param type {@code webhook}
 * @param enabled true unless said otherwise
 */
record ChannelBody(
        @Nullable String name,
        @Nullable String type,
        @Nullable String url,
        @Nullable Boolean enabled) {

    static final int MAX_NAME = 200;
    static final int MAX_URL = 2000;

    /**
     * What the body asks for, when all of it is right.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming everything that is wrong
     */
    ChannelSettings checked(TargetCheck targets) {
        var violations = new ArrayList<Violation>();
        if (name == null || name.isBlank() || name.length() > MAX_NAME || name.indexOf('\0') >= 0) {
            violations.add(new Violation("name", "1 to " + MAX_NAME + " characters"));
        }
        if (!Channel.TYPE.equals(type)) {
            violations.add(new Violation("type", "must be '" + Channel.TYPE + "'"));
        }
        if (url == null || url.length() > MAX_URL) {
            violations.add(new Violation("url", "an http or https address of at most " + MAX_URL + " characters"));
            Refusals.refuse(violations);
        }
        return switch (targets.check(String.valueOf(url))) {
            case TargetCheck.Refused refused -> {
                violations.add(new Violation("url", refused.reason()));
                Refusals.refuse(violations);
                throw new IllegalStateException("violations must have been refused: " + violations);
            }
            case TargetCheck.Allowed allowed -> {
                Refusals.refuse(violations);
                yield new ChannelSettings(String.valueOf(name).strip(), allowed.url(), enabled == null || enabled);
            }
        };
    }
}
