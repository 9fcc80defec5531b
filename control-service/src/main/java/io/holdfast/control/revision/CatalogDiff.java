package io.holdfast.control.revision;

import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.catalog.EvidenceKind;
import io.holdfast.control.catalog.Measure;
import io.holdfast.control.catalog.SourceLocation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a version of the catalog changed, by id. */
public record CatalogDiff(Difference controls, Difference kinds, Difference measures) {

    /** In order of the ids. */
    public record Difference(List<String> added, List<String> changed, List<String> removed) {}

    /** What the one has and the other has not; all of it, when there was none before. */
    static CatalogDiff between(@Nullable Catalog before, Catalog after) {
        return new CatalogDiff(
                difference(before, after, Catalog::controls, Control::id, Control::version),
                difference(before, after, Catalog::kinds, EvidenceKind::id, CatalogDiff::said),
                difference(before, after, Catalog::measures, Measure::id, CatalogDiff::said));
    }

    private static <T> Difference difference(
            @Nullable Catalog before,
            Catalog after,
            Function<Catalog, List<T>> items,
            Function<T, String> id,
            Function<T, Object> content) {
        var old = contents(before == null ? List.of() : items.apply(before), id, content);
        var young = contents(items.apply(after), id, content);
        var changed = new TreeSet<String>();
        young.forEach((each, said) -> {
            if (old.containsKey(each) && !Objects.equals(old.get(each), said)) {
                changed.add(each);
            }
        });
        return new Difference(without(young, old), List.copyOf(changed), without(old, young));
    }

    private static List<String> without(Map<String, Object> items, Map<String, Object> others) {
        var rest = new TreeSet<>(items.keySet());
        rest.removeAll(others.keySet());
        return List.copyOf(rest);
    }

    private static <T> Map<String, Object> contents(
            List<T> items, Function<T, String> id, Function<T, Object> content) {
        var contents = new HashMap<String, Object>();
        items.forEach(item -> contents.put(id.apply(item), content.apply(item)));
        return contents;
    }

    /** Everything that the item says but where it is written: to move it within its file changes nothing. */
    private static List<@Nullable Object> said(Record item) {
        return Arrays.stream(item.getClass().getRecordComponents())
                .filter(part -> part.getType() != SourceLocation.class)
                .map(part -> value(part, item))
                .toList();
    }

    private static @Nullable Object value(RecordComponent part, Record item) {
        try {
            return part.getAccessor().invoke(item);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a public record has public accessors", impossible);
        }
    }
}
