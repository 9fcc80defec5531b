package io.holdfast.control.check;

import io.holdfast.contracts.Asset;
import io.holdfast.control.catalog.Section;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a test writes an asset: as a map of what it cares for, laid over others until one asset comes out. */
final class AssetForm {

    static final String UID = "uid";
    static final String KIND = "kind";

    private static final String CRITICALITIES = words(Asset.Criticality.values());
    private static final String STATES = words(Asset.State.values());

    private AssetForm() {}

    /** The map under {@code asset}; empty when there is none. */
    static Map<String, Object> read(Section parent) {
        if (!parent.optionalValueIsThere("asset")) {
            return Map.of();
        }
        var section = parent.section("asset");
        for (var key : new String[] {UID, KIND, "name", "owner", "population"}) {
            section.optionalText(key);
        }
        section.parsed("criticality", text -> constant(Asset.Criticality.values(), text), CRITICALITIES);
        section.parsed("state", text -> constant(Asset.State.values(), text), STATES);
        if (section.optionalValueIsThere("labels")) {
            var labels = section.section("labels");
            labels.keys().forEach(labels::optionalText);
        }
        section.finish();
        return section.plain();
    }

    /** The asset that a map describes; what it leaves open is as plain as can be. */
    static Asset asset(Map<String, Object> form, String uid, Instant since, long version) {
        return new Asset(
                uid,
                text(form, KIND).orElse(Asset.UNKNOWN_KIND),
                text(form, "name").orElse(null),
                text(form, "owner").orElse(null),
                text(form, "criticality")
                        .flatMap(each -> constant(Asset.Criticality.values(), each))
                        .orElse(Asset.Criticality.MEDIUM),
                labels(form.get("labels")),
                text(form, "population").orElse(null),
                text(form, "state")
                        .flatMap(each -> constant(Asset.State.values(), each))
                        .orElse(Asset.State.ACTIVE),
                since,
                version);
    }

    static Optional<String> text(Map<String, Object> form, String key) {
        return Optional.ofNullable(form.get(key)).map(Object::toString);
    }

    private static Map<String, String> labels(@Nullable Object written) {
        var labels = new TreeMap<String, String>();
        if (written instanceof Map<?, ?> map) {
            map.forEach((key, value) -> labels.put(key.toString(), value.toString()));
        }
        return labels;
    }

    private static <T extends Enum<T>> Optional<T> constant(T[] constants, String word) {
        return Arrays.stream(constants)
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static String words(Enum<?>[] constants) {
        return "one of "
                + Arrays.stream(constants)
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }
}
