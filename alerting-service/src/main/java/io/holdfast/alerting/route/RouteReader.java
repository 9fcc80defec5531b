package io.holdfast.alerting.route;

import io.holdfast.contracts.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes routes of a document, or says everything that is wrong with it and where. */
public final class RouteReader {

    private static final int DEEPEST = 8;
    private static final int MOST = 500;
    private static final int LONGEST_NAME = 100;

    /** What became of a document. */
    public sealed interface Read {
        record Valid(RouteTree tree) implements Read {}

        record Invalid(List<Violation> violations) implements Read {
            public Invalid {
                violations = List.copyOf(violations);
            }
        }
    }

    private final @Nullable Set<UUID> channels;
    private final Set<String> names = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    private int count;

    private RouteReader(@Nullable Set<UUID> channels) {
        this.channels = channels;
    }

    /**
     * Reads a document whole.
     *
     * @param channels the channels that there are, enabled or not
     */
    public static Read read(RouteDocument document, Set<UUID> channels) {
        return readAll(document, channels);
    }

    /** Reads what was saved. Channels that were removed since are no reason to refuse it. */
    public static Read readStored(RouteDocument document) {
        return readAll(document, null);
    }

    private static Read readAll(RouteDocument document, @Nullable Set<UUID> channels) {
        var reader = new RouteReader(channels);
        if (document.matchers() != null && !document.matchers().isEmpty()) {
            reader.wrong("matchers", "the root takes everything; matchers belong to the routes below it");
        }
        if (Boolean.TRUE.equals(document.continues())) {
            reader.wrong("continue", "nothing comes after the root");
        }
        var root = reader.route(document, "", Route.ROOT, RouteTree.DEFAULT.root(), 1);
        return reader.violations.isEmpty() ? new Read.Valid(new RouteTree(root)) : new Read.Invalid(reader.violations);
    }

    private Route route(RouteDocument document, String path, String place, Route above, int depth) {
        var name = name(document.name(), path, place);
        var groupBy = groupBy(document.groupBy(), path, above);
        var times = new TimesReader(path, violations);
        var timing = times.timing(document, above.timing());
        var digest = times.digest(document.digest());
        var quietHours = times.quietHours(document.quietHours());
        var receivers = receivers(document.receiver(), path, above);
        var matchers = Matchers.read(texts(document.matchers()), path + "matchers", violations);
        var goesOn = Boolean.TRUE.equals(document.continues());
        var self = new Route(name, receivers, matchers, groupBy, timing, digest, quietHours, goesOn, List.of());
        var routes = document.routes();
        var below = below(routes == null ? List.of() : routes, path, place, self, depth);
        return new Route(name, receivers, matchers, groupBy, timing, digest, quietHours, goesOn, below);
    }

    private List<Route> below(List<RouteDocument> documents, String path, String place, Route above, int depth) {
        count += documents.size();
        if (!documents.isEmpty() && (depth >= DEEPEST || count > MOST)) {
            wrong(path + "routes", "at most " + MOST + " routes, " + DEEPEST + " deep");
            return List.of();
        }
        var below = new ArrayList<Route>();
        for (var i = 0; i < documents.size(); i++) {
            var where = path + "routes[" + i + "]";
            if (Objects.isNull(documents.get(i))) {
                wrong(where, "must not be null");
            } else {
                below.add(route(documents.get(i), where + ".", place + "/" + i, above, depth + 1));
            }
        }
        return below;
    }

    private String name(@Nullable String given, String path, String place) {
        var name = given == null ? place : given.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            wrong(path + "name", "1 to " + LONGEST_NAME + " characters");
        } else if (!names.add(name)) {
            wrong(path + "name", "'" + name + "' is the name of another route already");
        }
        return name;
    }

    private List<ChannelId> receivers(@Nullable List<String> given, String path, Route above) {
        if (given == null) {
            return above.receivers();
        }
        var receivers = new ArrayList<ChannelId>();
        var ids = texts(given);
        for (var i = 0; i < ids.size(); i++) {
            try {
                var id = UUID.fromString(ids.get(i));
                if (channels != null && !channels.contains(id)) {
                    wrong(path + "receiver[" + i + "]", "there is no channel '" + id + "'");
                }
                receivers.add(new ChannelId(id));
            } catch (IllegalArgumentException notAnId) {
                wrong(path + "receiver[" + i + "]", "'" + ids.get(i) + "' is no id of a channel");
            }
        }
        return receivers;
    }

    private List<String> groupBy(@Nullable List<String> given, String path, Route above) {
        if (given == null) {
            return above.groupBy();
        }
        var labels = texts(given);
        for (var i = 0; i < labels.size(); i++) {
            if (!Labels.isKnown(labels.get(i))) {
                wrong(path + "group_by[" + i + "]", "'" + labels.get(i) + "' is no label; known: " + Labels.known());
            }
        }
        return labels.stream().distinct().sorted().toList();
    }

    private void wrong(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /** JSON may hold nulls where texts are expected; as texts they are refused like any other wrong one. */
    private static List<String> texts(@Nullable List<String> given) {
        return given == null ? List.of() : given.stream().map(String::valueOf).toList();
    }
}
