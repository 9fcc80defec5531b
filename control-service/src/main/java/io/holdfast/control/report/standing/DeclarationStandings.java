package io.holdfast.control.report.standing;

import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.catalog.EvidenceKind;
import io.holdfast.control.catalog.Measure;
import io.holdfast.control.inforce.CatalogInForce;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Joins a declaration of the catalog in force with what was judged at a moment. */
@Singleton
public class DeclarationStandings {

    private final CatalogInForce catalog;
    private final AsOf asOf;

    DeclarationStandings(CatalogInForce catalog, AsOf asOf) {
        this.catalog = catalog;
        this.asOf = asOf;
    }

    /** Empty when there is no such declaration. */
    public Optional<DeclarationStanding> find(String declarationId, Moment moment) {
        var content = catalog.rules().catalog();
        return content.declarations().stream()
                .filter(each -> each.id().equals(declarationId))
                .findFirst()
                .map(declaration -> {
                    var controlIds = declaration.measures().stream()
                            .flatMap(each -> each.controls().stream())
                            .collect(Collectors.toSet());
                    var tallies = asOf.tallies(moment, controlIds);
                    var measures = declaration.measures().stream()
                            .map(measure -> standing(measure, content, tallies))
                            .toList();
                    return new DeclarationStanding(declaration, content.version(), moment, measures);
                });
    }

    private static MeasureStanding standing(Measure measure, Catalog content, Map<String, Tally> tallies) {
        var controls = measure.controls().stream()
                .map(content::control)
                .flatMap(Optional::stream)
                .map(control -> new ControlStanding(
                        control, collection(content, control), tallies.getOrDefault(control.id(), Tally.NOTHING)))
                .toList();
        return new MeasureStanding(measure, controls);
    }

    /** A catalog in force has no control over a kind that it does not have. */
    private static EvidenceKind.Collection collection(Catalog content, Control control) {
        return content.kind(control.evidence().kind()).orElseThrow().collection();
    }
}
