package io.holdfast.control.assess;

import io.holdfast.contracts.Asset;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The windows of one subject, by kind of evidence. Most subjects have none. */
final class Windows {

    private Windows() {}

    /** With evidence that arrived, however late. The same windows when no objective looks at it. */
    static Map<String, Window> admit(
            Map<String, Window> windows, Evidence arrived, RuleIndex rules, Asset asset, Instant asOf) {
        var aims = rules.aims(arrived.kind());
        if (aims == null) {
            return windows;
        }
        var before = windows.getOrDefault(arrived.kind(), Window.empty(aims.over()));
        return before.admits(arrived, asOf)
                ? with(windows, arrived.kind(), before.with(arrived, asOf, aims.samplings(asset)))
                : windows;
    }

    /** Without what is too old for every objective. The same windows when nothing is. */
    static Map<String, Window> without(Map<String, Window> windows, Instant asOf) {
        var pruned = windows;
        for (var each : windows.entrySet()) {
            if (each.getValue().hasOld(asOf)) {
                pruned = with(pruned, each.getKey(), each.getValue().without(asOf));
            }
        }
        return pruned;
    }

    /** Of another asset the same samples may say something else. */
    static Map<String, Window> unread(Map<String, Window> windows) {
        if (windows.isEmpty()) {
            return windows;
        }
        var unread = new HashMap<String, Window>();
        windows.forEach((kind, window) -> unread.put(kind, window.unread()));
        return unread;
    }

    /**
     * The windows that other objectives look at, out of what is kept: what the windows held, and the latest evidence. So
     * a new objective begins with the latest, and a wider one has no more than the narrower one had.
     */
    static Map<String, Window> resettle(
            Map<String, Window> windows, List<Evidence> kept, RuleIndex rules, Instant asOf) {
        var settled = new HashMap<String, Window>();
        windows.forEach((kind, window) -> {
            var aims = rules.aims(kind);
            if (aims != null) {
                settled.put(kind, window.over(aims.over()));
            }
        });
        for (var each : kept) {
            var aims = rules.aims(each.kind());
            if (aims != null) {
                var window = settled.getOrDefault(each.kind(), Window.empty(aims.over()));
                settled.put(each.kind(), window.admits(each, asOf) ? window.with(each, asOf, Map.of()) : window);
            }
        }
        return settled;
    }

    private static Map<String, Window> with(Map<String, Window> windows, String kind, Window window) {
        var changed = new HashMap<>(windows);
        changed.put(kind, window);
        return changed;
    }
}
