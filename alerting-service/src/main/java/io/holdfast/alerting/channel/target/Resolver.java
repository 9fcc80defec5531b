package io.holdfast.alerting.channel.target;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name. */
@FunctionalInterface
public interface Resolver {

    /** All addresses; never empty. */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** The resolver of the machine. */
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
