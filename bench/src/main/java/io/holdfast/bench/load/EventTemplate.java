package io.holdfast.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * JSON that is serialised once and then only filled in: {@code {id}}, {@code {subject}} and {@code {time}} are its slots.
 * Filling one costs a few array copies, so the generator does not compete with what it measures.
 */
public final class EventTemplate {

    private enum Slot {
        ID,
        SUBJECT,
        TIME
    }

    private final List<byte[]> literals = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private int literalBytes;

    private EventTemplate() {}

    /** Reads a template; braces that do not enclose the name of a slot are plain text. */
    public static EventTemplate of(String text) {
        var template = new EventTemplate();
        var from = 0;
        for (var at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            for (var slot : Slot.values()) {
                var name = "{" + slot.name().toLowerCase(Locale.ROOT) + "}";
                if (text.startsWith(name, at)) {
                    template.literal(text.substring(from, at));
                    template.slots.add(slot);
                    from = at + name.length();
                }
            }
        }
        template.literal(text.substring(from));
        return template;
    }

    /** The bytes of one event. The values go in as they are: they need no JSON escaping. */
    public byte[] fill(byte[] id, byte[] subject, byte[] time) {
        var size = literalBytes;
        for (var slot : slots) {
            size += value(slot, id, subject, time).length;
        }
        var filled = new byte[size];
        var at = 0;
        for (var index = 0; index < slots.size(); index++) {
            at = append(literals.get(index), filled, at);
            at = append(value(slots.get(index), id, subject, time), filled, at);
        }
        append(literals.get(slots.size()), filled, at);
        return filled;
    }

    private void literal(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        literals.add(bytes);
        literalBytes += bytes.length;
    }

    private static byte[] value(Slot slot, byte[] id, byte[] subject, byte[] time) {
        return switch (slot) {
            case ID -> id;
            case SUBJECT -> subject;
            case TIME -> time;
        };
    }

    private static int append(byte[] bytes, byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, bytes.length);
        return at + bytes.length;
    }
}
