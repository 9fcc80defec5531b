package io.holdfast.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file below {@code demo/population/}: a table of assets, and what is told of them.
 *
 * @param owner of every row that has no owner of its own; likewise {@code criticality} and {@code labels}
 * @param listed whether the demo's inventory lists them; true when left out
 * @param columns {@code uid}, {@code name}, {@code owner} and {@code criticality}, labels, and facts, which begin with a dot
 * @param rows the assets; a uid with {@code {1..4}} in it makes four, and {@code {n}} in another column counts them
 * @param each further assets: one for each of another population's
 */
record PopulationForm(
        String population,
        String kind,
        String owner,
        String criticality,
        Map<String, String> labels,
        @Nullable Boolean listed,
        List<String> columns,
        List<List<String>> rows,
        List<Each> each,
        List<Telling> tellings) {

    private static final Pattern SERIES = Pattern.compile("\\{(\\d+)\\.\\.(\\d+)}");
    private static final Map<String, String> DEMO = Map.of("demo", "true");

    PopulationForm {
        criticality = criticality == null ? "medium" : criticality;
        labels = labels == null ? Map.of() : labels;
        columns = columns == null ? List.of() : columns;
        rows = rows == null ? List.of() : rows;
        each = each == null ? List.of() : each;
        tellings = tellings == null ? List.of() : tellings;
    }

    /**
     * An asset for each one of another population that has these columns.
     *
     * @param columns the new asset's columns; what stands in braces is a column of the other one
     */
    record Each(String population, Map<String, List<String>> of, Map<String, String> columns) {
        Each {
            of = of == null ? Map.of() : of;
        }
    }

    /** @param earlier the populations that this one may build upon */
    Population populate(List<Population> earlier) {
        var members = new ArrayList<Member>();
        for (var row : rows) {
            members.addAll(members(row));
        }
        for (var other : each) {
            earlier.stream()
                    .filter(population -> population.uid().equals(other.population()))
                    .flatMap(population -> population.members().stream())
                    .filter(member -> member.is(other.of()))
                    .forEach(member -> members.add(member(filled(other, member))));
        }
        return new Population(population, kind, !Boolean.FALSE.equals(listed), List.copyOf(members), tellings);
    }

    private static Map<String, String> filled(Each other, Member member) {
        var values = new LinkedHashMap<String, String>();
        other.columns().forEach((column, text) -> values.put(column, Template.columns(member, text)));
        return values;
    }

    private List<Member> members(List<String> row) {
        if (row.size() != columns.size()) {
            throw new IllegalStateException(population + ": " + row + " does not have the columns " + columns);
        }
        var values = new LinkedHashMap<String, String>();
        IntStream.range(0, row.size()).forEach(i -> values.put(columns.get(i), row.get(i)));
        return numbered(values).map(this::member).toList();
    }

    private static Stream<Map<String, String>> numbered(Map<String, String> values) {
        var series = SERIES.matcher(values.getOrDefault("uid", ""));
        if (!series.find()) {
            return Stream.of(values);
        }
        return IntStream.rangeClosed(Integer.parseInt(series.group(1)), Integer.parseInt(series.group(2)))
                .mapToObj(Integer::toString)
                .map(n -> {
                    var one = new LinkedHashMap<String, String>();
                    values.forEach((column, text) ->
                            one.put(column, text.replace(series.group(), n).replace("{n}", n)));
                    return one;
                });
    }

    private Member member(Map<String, String> values) {
        var own = new LinkedHashMap<>(labels);
        var facts = new LinkedHashMap<String, String>();
        values.forEach((column, value) -> {
            if (column.startsWith(".")) {
                facts.put(column, value);
            } else if (!Set.of("uid", "name", "owner", "criticality").contains(column) && !value.isEmpty()) {
                own.put(column, value);
            }
        });
        own.putAll(DEMO);
        return new Member(
                values.getOrDefault("uid", ""),
                kind,
                values.getOrDefault("name", ""),
                values.getOrDefault("owner", owner),
                values.getOrDefault("criticality", criticality),
                own,
                facts);
    }
}
