package io.holdfast.control.report.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition.AssetFacts;
import io.holdfast.control.catalog.EvidenceKind.Collection;
import io.holdfast.control.report.Declared;
import io.holdfast.control.report.standing.AsOf;
import io.holdfast.control.report.standing.DeclarationStanding;
import io.holdfast.control.report.standing.Moment;
import io.holdfast.control.report.standing.SubjectStanding;
import io.holdfast.control.report.standing.Tally;
import io.holdfast.foundation.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the document to NIST's own schema; see oscal/README.md among the test resources for where that is from. */
class OscalReportTest {

    private static final Schema SCHEMA = schema();

    @ParameterizedTest(name = "a whole declaration validates: {0}")
    @ValueSource(strings = {"threema", "tresorit"})
    void validates(String declaration) throws JsonProcessingException {
        var standing = Declared.shipped(declaration, Moment.past(Declared.AT));

        var results = report(standing).of(standing);

        assertThat(problems(results)).isEmpty();
        var result = results.assessmentResults().results().getFirst();
        assertThat(result.findings()).hasSameSizeAs(standing.measures());
        assertThat(result.observations()).isNotEmpty();
    }

    @Test
    void validatesWhenNothingIsKnown() throws JsonProcessingException {
        var standing = Declared.of("1", "Text", Declared.standing(Collection.AUTOMATED, Map.of()));

        var results = new OscalReport(fake(List.of())).of(standing);

        assertThat(problems(results)).isEmpty();
        assertThat(Json.mapper().writeValueAsString(results)).doesNotContain("observations", "inventory-items");
    }

    @Test
    void theSchemaIsSeenRefusing() {
        assertThat(SCHEMA.validate("{\"assessment-results\": {\"uuid\": \"x\"}}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theSameStandingGivesTheSameDocument() throws JsonProcessingException {
        var standing = Declared.shipped("threema", Moment.past(Declared.AT));

        var one = Json.mapper().writeValueAsString(report(standing).of(standing));
        var other = Json.mapper().writeValueAsString(report(standing).of(standing));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var standing = Declared.shipped("threema", Moment.now(Declared.AT));
        var result = report(standing).of(standing).assessmentResults().results().getFirst();
        var items = Objects.requireNonNull(result.localDefinitions()).inventoryItems().stream()
                .map(AssessmentResults.InventoryItem::uuid)
                .toList();
        var observations = result.observations().stream()
                .map(AssessmentResults.Observation::uuid)
                .toList();

        assertThat(items).doesNotHaveDuplicates();
        assertThat(observations).doesNotHaveDuplicates();
        assertThat(result.observations()).allSatisfy(each -> assertThat(items)
                .contains(each.subjects().getFirst().subjectUuid()));
        assertThat(result.findings()).allSatisfy(each -> assertThat(observations)
                .containsAll(each.relatedObservations().stream()
                        .map(AssessmentResults.RelatedObservation::observationUuid)
                        .toList()));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "SATISFIED, satisfied, pass",
        "NOT_SATISFIED, not-satisfied, fail",
        "STALE, not-satisfied, other",
        "NO_DATA, not-satisfied, other",
        "INCONCLUSIVE, not-satisfied, other",
        "EXEMPT, not-satisfied, other"
    })
    void onlySatisfiedIsSatisfied(Status status, String state, String reason) {
        var standing = Declared.of(
                "1", "Text", Declared.standing(Collection.ATTESTED, Map.of(status, Declared.cases(1, Declared.AT))));

        var finding = new OscalReport(fake(List.of()))
                .of(standing)
                .assessmentResults()
                .results()
                .getFirst()
                .findings()
                .getFirst();

        assertThat(finding.target().status().state()).isEqualTo(state);
        assertThat(finding.target().status().reason()).isEqualTo(reason);
    }

    @Test
    void whatIsLeftOutIsSaid() {
        var standing = Declared.of(
                "1",
                "Text",
                Declared.standing(Collection.ATTESTED, Map.of(Status.STALE, Declared.cases(500, Declared.AT))));

        var result = new OscalReport(fake(subjects("backup-recent", Status.STALE, 100)))
                .of(standing)
                .assessmentResults()
                .results()
                .getFirst();

        assertThat(result.remarks()).contains("400 are left out");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an id that is a token stays, threema-1.2-mfa, threema-1.2-mfa",
        "other characters are replaced, a:b c/d, a_b_c_d",
        "a digit does not begin a token, 1.2, _1.2"
    })
    void idsBecomeTokens(String rule, String id, String token) {
        assertThat(Terms.token(id)).isEqualTo(token);
    }

    @Test
    void identifiersAreVersion5() {
        // RFC 9562, appendix A.4
        var dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        assertThat(Uuid.version5(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
        assertThat(Uuid.of("asset", "a", "b"))
                .isNotEqualTo(Uuid.of("asset", "ab"))
                .isEqualTo(Uuid.of("asset", "a", "b"));
    }

    private static List<String> problems(AssessmentResults results) throws JsonProcessingException {
        return SCHEMA.validate(Json.mapper().writeValueAsString(results), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** Every case of the standing as a subject of its own, with names that are hard on the schema. */
    private static OscalReport report(DeclarationStanding standing) {
        var subjects = new ArrayList<SubjectStanding>();
        var done = new TreeSet<String>();
        for (var measure : standing.measures()) {
            for (var control : measure.controls()) {
                if (done.add(control.control().id())) {
                    control.tally()
                            .cases()
                            .forEach((status, cases) ->
                                    subjects.addAll(subjects(control.control().id(), status, cases)));
                }
            }
        }
        return new OscalReport(fake(subjects));
    }

    private static List<SubjectStanding> subjects(String controlId, Status status, Tally.Cases cases) {
        return subjects(controlId, status, (int) cases.count());
    }

    private static List<SubjectStanding> subjects(String controlId, Status status, int count) {
        var subjects = new ArrayList<SubjectStanding>();
        for (var number = 0; number < count; number++) {
            var uid = "system:" + status + " \n" + number;
            subjects.add(new SubjectStanding(
                    controlId,
                    uid,
                    new AssetFacts("system", name(number), "ops", Asset.Criticality.HIGH, Map.of()),
                    status,
                    number == 0 ? "" : " evidence.outcome is 'failure'\n",
                    Declared.AT,
                    status == Status.NO_DATA ? null : new EvidenceRef("restic/ä", uid, "backup.run", Declared.AT),
                    "0123456789ab"));
        }
        return subjects;
    }

    private static @Nullable String name(int number) {
        return number % 2 == 0 ? null : "Größe " + number;
    }

    private static AsOf fake(List<SubjectStanding> subjects) {
        return new AsOf() {
            @Override
            public Map<String, Tally> tallies(Moment moment, java.util.Collection<String> controlIds) {
                throw new UnsupportedOperationException("the standing has them already");
            }

            @Override
            public List<SubjectStanding> subjects(
                    Moment moment, java.util.Collection<String> controlIds, int perControl) {
                return subjects;
            }
        };
    }

    private static Schema schema() {
        var resource = OscalReportTest.class.getResourceAsStream("/oscal/oscal_assessment-results_schema.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Objects.requireNonNull(resource));
    }
}
