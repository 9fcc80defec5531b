package io.holdfast.control.report.standing;

import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.Assurance;
import io.holdfast.control.catalog.Declaration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a declaration stood at a moment.
 *
 * @param catalogVersion of the catalog that names its measures and controls
 * @param measures in the document's order
 */
public record DeclarationStanding(
        Declaration declaration, String catalogVersion, Moment moment, List<MeasureStanding> measures) {

    public DeclarationStanding {
        measures = List.copyOf(measures);
    }

    /** The measures under the document's headings, both in its order. */
    public Map<String, List<MeasureStanding>> sections() {
        return measures.stream()
                .collect(Collectors.groupingBy(
                        each -> each.measure().section(), LinkedHashMap::new, Collectors.toList()));
    }

    public long count(Status status) {
        return measures.stream().filter(each -> each.status() == status).count();
    }

    public List<MeasureStanding> labelled(Assurance label) {
        return measures.stream().filter(each -> each.label() == label).toList();
    }

    /** How many assessments there were to give; a control that serves several measures counts once. */
    public long population() {
        return sum(Tally::population);
    }

    /** How many of these rested on current evidence. */
    public long judged() {
        return sum(Tally::judged);
    }

    /** Rounded down, so that 100 means all; null when there is nothing to divide by. */
    public static @Nullable Long percent(long part, long whole) {
        return whole == 0 ? null : 100 * part / whole;
    }

    private long sum(ToLongFunction<Tally> number) {
        return measures.stream()
                .flatMap(each -> each.controls().stream())
                .collect(Collectors.toMap(
                        each -> each.control().id(), each -> number.applyAsLong(each.tally()), (one, same) -> one))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
