package io.holdfast.local;

import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;

/** Ports that nobody has at the moment. */
final class FreePorts {

    private FreePorts() {}

    /** All are held while the next is chosen, so that no two are the same. */
    static Ports choose() throws IOException {
        var held = new ArrayList<ServerSocket>();
        try {
            var numbers = new EnumMap<Listener, Integer>(Listener.class);
            for (var listener : Listener.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                numbers.put(listener, socket.getLocalPort());
            }
            return new Ports(numbers);
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }
}
