package io.holdfast.alerting.channel.email;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which server takes the mail, and whose it is.
 *
 * @param security {@code starttls}, {@code tls} or {@code none}
 * @param username null where the server asks for no login
 */
record EmailSettings(
        String host,
        int port,
        String security,
        @Nullable String username,
        @Nullable String password,
        String from,
        List<String> to) {

    @Override
    public String toString() {
        return "mail to " + to + " by " + host;
    }
}
