package io.holdfast.control.topology;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.control.assess.Evidence;
import io.holdfast.control.assess.Exemption;
import io.holdfast.control.assess.Held;
import io.holdfast.control.assess.SubjectState;
import io.holdfast.control.assess.Window;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The state of a subject in bytes: about half as long as JSON and a tenth of the time. */
final class SubjectStateSerde implements Serde<SubjectState> {

    /** Stands first, so that a later layout can tell this one. */
    private static final int LAYOUT = 3;

    /** Held the samples of windows whole. */
    private static final int SECOND_LAYOUT = 2;

    /** Knew neither windows nor what is due soon. */
    private static final int FIRST_LAYOUT = 1;

    @Override
    public Serializer<SubjectState> serializer() {
        return (topic, state) -> write(state);
    }

    @Override
    public Deserializer<SubjectState> deserializer() {
        return (topic, bytes) -> read(bytes);
    }

    private static byte @Nullable [] write(@Nullable SubjectState state) {
        if (state == null) {
            return null;
        }
        var out = new BinaryWriter();
        out.number(LAYOUT);
        out.text(state.subject());
        out.number(state.alarm());
        out.optional(state.asset(), SubjectStateSerde::writeAsset);
        out.list(state.evidence(), SubjectStateSerde::writeEvidence);
        out.list(state.exemptions(), SubjectStateSerde::writeExemption);
        out.list(state.held().values(), SubjectStateSerde::writeHeld);
        out.number(state.settledFor());
        out.list(state.windows().entrySet(), SubjectStateSerde::writeWindow);
        return out.bytes();
    }

    private static @Nullable SubjectState read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var in = new BinaryReader(bytes);
        var layout = in.number();
        if (layout < FIRST_LAYOUT || layout > LAYOUT) {
            throw new IllegalStateException(
                    "the stored state has layout " + layout + ", this version reads up to " + LAYOUT);
        }
        var subject = in.text();
        var alarm = in.number();
        var asset = in.optional(SubjectStateSerde::readAsset);
        var evidence = in.list(SubjectStateSerde::readEvidence);
        var exemptions = in.list(SubjectStateSerde::readExemption);
        var held = new LinkedHashMap<String, Held>();
        in.list(each -> readHeld(each, layout)).forEach(each -> held.put(each.controlId(), each));
        if (layout == FIRST_LAYOUT) {
            return new SubjectState(subject, asset, evidence, Map.of(), 0, exemptions, held, alarm);
        }
        var settledFor = in.number();
        var windows = new LinkedHashMap<String, Window>();
        in.list(each -> readWindow(each, layout)).forEach(each -> windows.put(each.getKey(), each.getValue()));
        return new SubjectState(subject, asset, evidence, windows, settledFor, exemptions, held, alarm);
    }

    private static void writeAsset(BinaryWriter out, Asset asset) {
        out.text(asset.uid());
        out.text(asset.kind());
        out.optional(asset.name(), BinaryWriter::text);
        out.optional(asset.owner(), BinaryWriter::text);
        out.text(asset.criticality().name());
        out.list(asset.labels().entrySet(), (writer, label) -> {
            writer.text(label.getKey());
            writer.text(label.getValue());
        });
        out.optional(asset.population(), BinaryWriter::text);
        out.text(asset.state().name());
        out.instant(asset.since());
        out.number(asset.version());
    }

    private static Asset readAsset(BinaryReader in) {
        var uid = in.text();
        var kind = in.text();
        var name = in.optional(BinaryReader::text);
        var owner = in.optional(BinaryReader::text);
        var criticality = Asset.Criticality.valueOf(in.text());
        var labels = new LinkedHashMap<String, String>();
        for (var left = in.number(); left > 0; left--) {
            labels.put(in.text(), in.text());
        }
        var population = in.optional(BinaryReader::text);
        var state = Asset.State.valueOf(in.text());
        return new Asset(uid, kind, name, owner, criticality, labels, population, state, in.instant(), in.number());
    }

    private static void writeEvidence(BinaryWriter out, Evidence evidence) {
        out.text(evidence.ref().source());
        out.text(evidence.ref().id());
        out.text(evidence.ref().type());
        out.instant(evidence.time());
        out.optional(evidence.receivedAt(), BinaryWriter::instant);
        out.block(evidence.json());
        out.list(evidence.decides(), BinaryWriter::text);
    }

    private static Evidence readEvidence(BinaryReader in) {
        var ref = new EvidenceRef(in.text(), in.text(), in.text(), in.instant());
        var receivedAt = in.optional(BinaryReader::instant);
        var json = in.block();
        return Evidence.kept(ref, receivedAt, json, java.util.Set.copyOf(in.list(BinaryReader::text)));
    }

    private static void writeSample(BinaryWriter out, Evidence sample) {
        out.text(sample.ref().source());
        out.text(sample.ref().id());
        out.instant(sample.time());
        out.optional(sample.receivedAt(), BinaryWriter::instant);
        out.number(sample.size());
    }

    private static Evidence readSample(BinaryReader in, String kind) {
        var ref = new EvidenceRef(in.text(), in.text(), kind, in.instant());
        return Evidence.apart(ref, in.optional(BinaryReader::instant), (int) in.number(), () -> {
            throw new IllegalStateException("nobody has said where the sample is: " + ref);
        });
    }

    private static void writeExemption(BinaryWriter out, Exemption exemption) {
        out.text(exemption.id());
        out.text(exemption.controlId());
        out.text(Objects.requireNonNull(exemption.subject(), "one for a whole control is kept apart"));
        out.text(exemption.reason());
        out.instant(exemption.expiresAt());
    }

    private static Exemption readExemption(BinaryReader in) {
        return new Exemption(in.text(), in.text(), in.text(), in.text(), in.instant(), false);
    }

    private static void writeHeld(BinaryWriter out, Held held) {
        out.text(held.controlId());
        out.text(held.version());
        out.status(held.shown());
        out.status(held.underlying());
        out.number(held.sequence());
        out.optional(held.worseSince(), BinaryWriter::instant);
        out.optional(held.deadline(), BinaryWriter::instant);
        out.number(held.dueSoon() ? 1 : 0);
        out.number(held.coveredBy());
    }

    private static Held readHeld(BinaryReader in, long layout) {
        var controlId = in.text();
        var version = in.text();
        var shown = in.status();
        var underlying = in.status();
        var sequence = in.number();
        var worseSince = in.optional(BinaryReader::instant);
        var deadline = in.optional(BinaryReader::instant);
        var dueSoon = layout != FIRST_LAYOUT && in.number() == 1;
        var coveredBy = layout == FIRST_LAYOUT ? 0 : in.number();
        return new Held(controlId, version, shown, underlying, sequence, worseSince, dueSoon, coveredBy, deadline);
    }

    private static void writeWindow(BinaryWriter out, Map.Entry<String, Window> window) {
        out.text(window.getKey());
        out.number(window.getValue().over().toSeconds());
        out.optional(window.getValue().cutUntil(), BinaryWriter::instant);
        out.list(window.getValue().samples(), SubjectStateSerde::writeSample);
        out.list(window.getValue().letters().entrySet(), (writer, rule) -> {
            writer.text(rule.getKey());
            writer.text(rule.getValue());
        });
    }

    private static Map.Entry<String, Window> readWindow(BinaryReader in, long layout) {
        var kind = in.text();
        var over = Duration.ofSeconds(in.number());
        var cutUntil = in.optional(BinaryReader::instant);
        var samples =
                in.list(layout == SECOND_LAYOUT ? SubjectStateSerde::readEvidence : each -> readSample(each, kind));
        var letters = new LinkedHashMap<String, String>();
        for (var left = in.number(); left > 0; left--) {
            letters.put(in.text(), in.text());
        }
        return Map.entry(kind, new Window(over, samples, letters, cutUntil));
    }
}
