package io.holdfast.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about some assets of a population, again and again.
 *
 * @param kind the kind of the facts; null when a tool's own output is sent
 * @param adapter the adapter that reads the output; null when facts are sent
 * @param of which assets, by their columns; all when empty
 * @param silent those of them about whom nothing is heard
 * @param every how often
 * @param over for how long back the first telling goes; none: only the last one counts
 * @param age how long ago what is told had happened
 * @param data the facts, with what {@link Template} fills in; for a tool {@code sample}, {@code exit_code} and
 *     {@code published_days}
 * @param but what is different about single assets, by their uid; null takes a field away
 */
record Telling(
        String source,
        @Nullable String kind,
        @Nullable String adapter,
        Map<String, List<String>> of,
        List<String> silent,
        String every,
        String over,
        String age,
        ObjectNode data,
        Map<String, ObjectNode> but) {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    Telling {
        of = of == null ? Map.of() : of;
        silent = silent == null ? List.of() : silent;
        over = over == null ? "0s" : over;
        age = age == null ? "0s" : age;
        but = but == null ? Map.of() : but;
        if ((kind == null) == (adapter == null)) {
            throw new IllegalArgumentException(source + " tells of a kind or through an adapter");
        }
    }

    /** The kind or the adapter. */
    String what() {
        return kind == null ? String.valueOf(adapter) : kind;
    }

    boolean covers(Member member) {
        return member.is(of) && !silent.contains(member.uid());
    }

    /** The newest first. */
    List<Signal> upTo(Instant now, Member member) {
        var end = now.minus(Spans.parse(age));
        var rhythm = rhythm(member);
        var times = new ArrayList<Instant>();
        times.add(rhythm.latest(end));
        rhythm.between(end.minus(Spans.parse(over)), end).stream()
                .filter(time -> !times.contains(time))
                .forEach(times::add);
        return times.stream().map(time -> at(time, member, NOTHING)).toList();
    }

    /** What falls due after {@code from} and up to {@code to}. */
    List<Signal> between(Instant from, Instant to, Member member) {
        var back = Spans.parse(age);
        return rhythm(member).between(from.minus(back), to.minus(back)).stream()
                .map(time -> at(time, member, NOTHING))
                .toList();
    }

    /** What it says at one instant, with something about it changed. */
    Signal at(Instant time, Member member, JsonNode change) {
        var data = data().deepCopy();
        lay(data, but.get(member.uid()));
        lay(data, change);
        var filled = new Template(member, time).fill(data);
        return adapter == null
                ? new Signal.Fact(source, member.uid(), time, what(), filled)
                : new Signal.Output(source, member.uid(), time, adapter, output(time, filled), exitCode(filled));
    }

    private Rhythm rhythm(Member member) {
        return Rhythm.of(Spans.parse(every), member.uid(), source, what(), data.toString());
    }

    private static String output(Instant time, JsonNode run) {
        var output = Redating.to(time, Sample.read(run.path("sample").asText()));
        var published = run.path("published_days").asInt(-1);
        return published < 0 ? output : Redating.publishedBefore(time, published, output);
    }

    private static @Nullable Integer exitCode(JsonNode run) {
        return run.has("exit_code") ? run.path("exit_code").asInt() : null;
    }

    private static void lay(ObjectNode data, @Nullable JsonNode change) {
        if (change == null) {
            return;
        }
        change.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                data.remove(field.getKey());
            } else {
                data.set(field.getKey(), field.getValue());
            }
        });
    }
}
