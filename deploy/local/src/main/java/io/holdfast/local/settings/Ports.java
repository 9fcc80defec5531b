package io.holdfast.local.settings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Which listener has which port of 127.0.0.1; no two have the same. */
public record Ports(Map<Listener, Integer> numbers) {

    public Ports {
        numbers = Map.copyOf(numbers);
        for (var listener : Listener.values()) {
            if (!numbers.containsKey(listener)) {
                throw new IllegalArgumentException("no port for " + listener.title());
            }
        }
    }

    /** Ports as the environment gives them, the default where it says nothing. */
    public static Ports from(Map<String, String> environment) throws CannotStart {
        var numbers = new EnumMap<Listener, Integer>(Listener.class);
        for (var listener : Listener.values()) {
            var text = environment.get(listener.variable());
            numbers.put(listener, text == null || text.isBlank() ? listener.defaultPort() : port(listener, text));
        }
        refuseTwins(numbers);
        return new Ports(numbers);
    }

    public int of(Listener listener) {
        return numbers.getOrDefault(listener, listener.defaultPort());
    }

    public String url(Listener listener) {
        return "http://127.0.0.1:" + of(listener);
    }

    /** For the file that tells `status` and `token` where the running suite listens. */
    public void writeTo(Properties properties) {
        numbers.forEach((listener, port) -> properties.setProperty(listener.variable(), Integer.toString(port)));
    }

    private static int port(Listener listener, String text) throws CannotStart {
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException notNumber) {
            throw new CannotStart(complaint(listener, text), notNumber);
        }
        throw new CannotStart(complaint(listener, text));
    }

    private static String complaint(Listener listener, String text) {
        return listener.variable() + " is '" + text + "', but a port is a number from 1 to 65535.";
    }

    private static void refuseTwins(Map<Listener, Integer> numbers) throws CannotStart {
        var byNumber = Arrays.stream(Listener.values()).collect(Collectors.groupingBy(numbers::get));
        for (var entry : byNumber.entrySet()) {
            if (entry.getValue().size() > 1) {
                var names = entry.getValue().stream().map(Listener::variable).collect(Collectors.joining(" and "));
                throw new CannotStart(names + " name the same port " + entry.getKey() + "; give each its own.");
            }
        }
    }
}
