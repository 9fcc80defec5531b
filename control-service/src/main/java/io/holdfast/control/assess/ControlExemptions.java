package io.holdfast.control.assess;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The exceptions for whole controls, granted and not revoked. They are kept once and not with every subject, so that one
 * which is granted for a million subjects is a single fact, and a subject that comes later is covered as well. Immutable.
 */
public final class ControlExemptions {

    public static final ControlExemptions NONE = new ControlExemptions(Map.of());

    private static final long NOTHING = 0;

    private final Map<String, List<Exemption>> byControl;
    private final Map<String, Long> versions = new HashMap<>();

    private ControlExemptions(Map<String, List<Exemption>> byControl) {
        this.byControl = byControl;
        byControl.forEach((controlId, granted) -> versions.put(controlId, version(granted)));
    }

    public static ControlExemptions of(Collection<Exemption> granted) {
        var all = NONE;
        for (var each : granted) {
            all = all.with(each);
        }
        return all;
    }

    /** These, after an exception was granted, changed or revoked. Told twice is as good as told once. */
    public ControlExemptions with(Exemption news) {
        var changed = new HashMap<>(byControl);
        var others = new ArrayList<Exemption>();
        for (var each : of(news.controlId())) {
            if (!each.id().equals(news.id())) {
                others.add(each);
            }
        }
        if (!news.revoked()) {
            others.add(news);
        }
        // In whatever order they were granted, the same ones are the same.
        others.sort(Comparator.comparing(Exemption::id));
        changed.put(news.controlId(), List.copyOf(others));
        return new ControlExemptions(changed);
    }

    /** Those for one control, the ended ones included: they tell when they ended. */
    List<Exemption> of(String controlId) {
        return byControl.getOrDefault(controlId, List.of());
    }

    /** Names what is granted for a control, so that it can be told whether a judgement was made under it. */
    long version(String controlId) {
        return versions.getOrDefault(controlId, NOTHING);
    }

    private static long version(List<Exemption> granted) {
        return granted.isEmpty()
                ? NOTHING
                : UUID.nameUUIDFromBytes(granted.toString().getBytes(StandardCharsets.UTF_8))
                        .getMostSignificantBits();
    }

    boolean isEmpty() {
        return byControl.isEmpty();
    }
}
