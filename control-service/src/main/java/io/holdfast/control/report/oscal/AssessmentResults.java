package io.holdfast.control.report.oscal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part that is used of the assessment results model, version 1.1.3
 * (https://pages.nist.gov/OSCAL-Reference/models/v1.1.3/assessment-results/json-reference/). Instants are RFC 3339. Lists
 * that are empty are left out, as the schema wants it.
 */
@JsonNaming(KebabCaseStrategy.class)
public record AssessmentResults(Document assessmentResults) {

    static final String OSCAL_VERSION = "1.1.3";

    @JsonNaming(KebabCaseStrategy.class)
    public record Document(
            String uuid, Metadata metadata, ImportAp importAp, List<Result> results, BackMatter backMatter) {}

    @JsonNaming(KebabCaseStrategy.class)
    public record Metadata(String title, String lastModified, String version, String oscalVersion, List<Prop> props) {}

    /** The plan that was followed: here the declaration itself, among the back matter. */
    public record ImportAp(String href) {}

    /** A name with a value; {@code ns} tells whose names they are. */
    public record Prop(String name, String ns, String value) {}

    @JsonNaming(KebabCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Result(
            String uuid,
            String title,
            String description,
            String start,
            @Nullable String end,
            List<Prop> props,
            @Nullable LocalDefinitions localDefinitions,
            ReviewedControls reviewedControls,
            List<Observation> observations,
            List<Finding> findings,
            @Nullable String remarks) {}

    @JsonNaming(KebabCaseStrategy.class)
    public record LocalDefinitions(List<InventoryItem> inventoryItems) {}

    public record InventoryItem(String uuid, String description, List<Prop> props) {}

    @JsonNaming(KebabCaseStrategy.class)
    public record ReviewedControls(List<ControlSelection> controlSelections) {}

    @JsonNaming(KebabCaseStrategy.class)
    public record ControlSelection(String description, List<IncludedControl> includeControls) {}

    @JsonNaming(KebabCaseStrategy.class)
    public record IncludedControl(String controlId) {}

    @JsonNaming(KebabCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Observation(
            String uuid,
            String title,
            String description,
            List<Prop> props,
            List<String> methods,
            List<String> types,
            List<SubjectReference> subjects,
            List<RelevantEvidence> relevantEvidence,
            String collected) {}

    @JsonNaming(KebabCaseStrategy.class)
    public record SubjectReference(String subjectUuid, String type, String title) {}

    public record RelevantEvidence(String description, List<Prop> props) {}

    @JsonNaming(KebabCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Finding(
            String uuid,
            String title,
            String description,
            List<Prop> props,
            Target target,
            List<RelatedObservation> relatedObservations) {}

    @JsonNaming(KebabCaseStrategy.class)
    public record Target(String type, String targetId, String title, TargetStatus status) {}

    /** {@code state} is satisfied or not-satisfied, {@code reason} pass, fail or other. */
    public record TargetStatus(String state, String reason, String remarks) {}

    @JsonNaming(KebabCaseStrategy.class)
    public record RelatedObservation(String observationUuid) {}

    public record BackMatter(List<Resource> resources) {}

    public record Resource(String uuid, String title, String description) {}
}
