package io.holdfast.control.report.oscal;

import io.holdfast.control.report.oscal.AssessmentResults.BackMatter;
import io.holdfast.control.report.oscal.AssessmentResults.ControlSelection;
import io.holdfast.control.report.oscal.AssessmentResults.Document;
import io.holdfast.control.report.oscal.AssessmentResults.ImportAp;
import io.holdfast.control.report.oscal.AssessmentResults.IncludedControl;
import io.holdfast.control.report.oscal.AssessmentResults.LocalDefinitions;
import io.holdfast.control.report.oscal.AssessmentResults.Metadata;
import io.holdfast.control.report.oscal.AssessmentResults.Resource;
import io.holdfast.control.report.oscal.AssessmentResults.Result;
import io.holdfast.control.report.oscal.AssessmentResults.ReviewedControls;
import io.holdfast.control.report.standing.AsOf;
import io.holdfast.control.report.standing.DeclarationStanding;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes assessment results. The same standing gives the same document, identifiers included. */
@Singleton
public class OscalReport {

    /** Single observations of each control; findings count all subjects, however many are listed. */
    static final int OBSERVATIONS_PER_CONTROL = 100;

    private final AsOf asOf;

    OscalReport(AsOf asOf) {
        this.asOf = asOf;
    }

    public AssessmentResults of(DeclarationStanding standing) {
        var at = standing.moment().at().toString();
        var declaration = standing.declaration();
        var identity = new String[] {declaration.id(), at, standing.catalogVersion()};
        var plan = new Resource(
                Uuid.of("declaration", declaration.id()),
                Terms.text(declaration.title()),
                Terms.text(declaration.document()));
        var metadata = new Metadata(
                Terms.text(declaration.title()),
                at,
                at,
                AssessmentResults.OSCAL_VERSION,
                List.of(Terms.prop("catalog-version", standing.catalogVersion())));
        return new AssessmentResults(new Document(
                Uuid.of("assessment-results", identity),
                metadata,
                new ImportAp("#" + plan.uuid()),
                List.of(result(standing, Uuid.of("result", identity))),
                new BackMatter(List.of(plan))));
    }

    private Result result(DeclarationStanding standing, String uuid) {
        var observed = observed(standing);
        var at = standing.moment().at().toString();
        return new Result(
                uuid,
                Terms.text(standing.declaration().title()),
                "How the declared measures stood at " + at + ", as continuously judged by Holdfast.",
                at,
                at,
                List.of(
                        Terms.prop("assessments-judged", Long.toString(standing.judged())),
                        Terms.prop("assessments", Long.toString(standing.population()))),
                observed.isEmpty() ? null : new LocalDefinitions(observed.inventory()),
                reviewed(standing),
                observed.observations(),
                observed.findings(standing.measures()),
                remarks(standing, observed));
    }

    private Observed observed(DeclarationStanding standing) {
        var controls = standing.measures().stream()
                .flatMap(each -> each.controls().stream())
                .collect(Collectors.toMap(each -> each.control().id(), each -> each, (one, same) -> one));
        return new Observed(controls, asOf.subjects(standing.moment(), controls.keySet(), OBSERVATIONS_PER_CONTROL));
    }

    private static ReviewedControls reviewed(DeclarationStanding standing) {
        var included = standing.measures().stream()
                .map(each -> new IncludedControl(Terms.token(each.measure().id())))
                .toList();
        return new ReviewedControls(
                List.of(new ControlSelection("Every measure of the declaration, in its order.", included)));
    }

    private static @Nullable String remarks(DeclarationStanding standing, Observed observed) {
        var left = standing.population() - observed.observations().size();
        return left <= 0
                ? null
                : "Of each control the worst " + OBSERVATIONS_PER_CONTROL + " observations are listed; " + left
                        + " are left out. The findings count all of them.";
    }
}
