package io.holdfast.control.rule;

import dev.cel.runtime.CelVariableResolver;
import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceEvent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule sees while it runs: {@code evidence}, {@code event}, {@code asset} and {@code param}, and never the time.
 */
final class Scope implements CelVariableResolver {

    static final String EVIDENCE = "evidence";
    static final String EVENT = "event";
    static final String ASSET = "asset";
    static final String PARAM = "param";

    static final Shape EVENT_SHAPE = new Shape("holdfast.Event", eventFields());
    static final Shape ASSET_SHAPE = new Shape("holdfast.Asset", assetFields());

    private final Facts asset;
    private final Facts param;
    private final @Nullable Facts evidence;
    private final @Nullable Facts event;

    private Scope(Facts asset, Facts param, @Nullable Facts evidence, @Nullable Facts event) {
        this.asset = asset;
        this.param = param;
        this.evidence = evidence;
        this.event = event;
    }

    static Scope of(Asset asset, Facts param) {
        return new Scope(facts(asset), param, null, null);
    }

    static Scope of(Asset asset, Facts param, EvidenceEvent event, Shape evidence) {
        var data = event.data();
        return new Scope(facts(asset), param, new Facts(evidence, EVIDENCE, data::get), facts(event));
    }

    @Override
    public Optional<Object> find(String name) {
        return Optional.ofNullable(facts(name));
    }

    @Nullable
    Facts facts(String name) {
        return switch (name) {
            case EVIDENCE -> evidence;
            case EVENT -> event;
            case ASSET -> asset;
            case PARAM -> param;
            default -> null;
        };
    }

    private static Facts facts(EvidenceEvent event) {
        return new Facts(EVENT_SHAPE, EVENT, field -> switch (field) {
            case "id" -> event.id();
            case "source" -> event.source();
            case "type" -> event.type();
            case "subject" -> event.subject();
            case "time" -> event.time();
            case "correlationid" -> event.correlationid();
            case "dataref" -> event.dataref();
            case "extensions" -> event.extensions();
            default -> null;
        });
    }

    private static Facts facts(Asset asset) {
        return new Facts(ASSET_SHAPE, ASSET, field -> switch (field) {
            case "uid" -> asset.uid();
            case "kind" -> asset.kind();
            case "name" -> asset.name();
            case "owner" -> asset.owner();
            case "criticality" -> word(asset.criticality());
            case "population" -> asset.population();
            case "state" -> word(asset.state());
            case "labels" -> new Labels(asset.labels());
            default -> null;
        });
    }

    /** {@code recordedtime} is not among them: when evidence arrived says nothing about when it was true. */
    private static Map<String, FieldType> eventFields() {
        var fields = new LinkedHashMap<String, FieldType>();
        for (var text : new String[] {"id", "source", "type", "subject", "correlationid", "dataref"}) {
            fields.put(text, FieldType.Text.ANY);
        }
        fields.put("time", new FieldType.Timestamp());
        fields.put("extensions", new FieldType.Named(new FieldType.Anything()));
        return fields;
    }

    private static Map<String, FieldType> assetFields() {
        var fields = new LinkedHashMap<String, FieldType>();
        for (var text : new String[] {"uid", "kind", "name", "owner", "population"}) {
            fields.put(text, FieldType.Text.ANY);
        }
        fields.put("criticality", new FieldType.Text(Set.of("low", "medium", "high", "critical")));
        fields.put("state", new FieldType.Text(Set.of("discovered", "active")));
        fields.put("labels", new FieldType.Named(FieldType.Text.ANY));
        return fields;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
