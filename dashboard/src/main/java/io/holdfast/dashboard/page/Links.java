package io.holdfast.dashboard.page;

import io.holdfast.contracts.EvidenceRef;
import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;

/** Where things are shown. In templates: {@code link:control(id)}. */
@TemplateExtension(namespace = "link")
public final class Links {

    private Links() {}

    public static Address control(String id) {
        return Address.of("controls", id);
    }

    /** The page of one control on one subject. */
    public static Address assessment(String control, String subject) {
        return Address.of("controls", control, "subject").with("uid", subject);
    }

    public static Address measure(String id) {
        return Address.of("measures", id);
    }

    public static Address finding(Object id) {
        return Address.of("findings", String.valueOf(id));
    }

    public static Address asset(String uid) {
        return Address.of("assets", uid);
    }

    public static Address evidence(@Nullable String subject, @Nullable String kind) {
        return Address.of("evidence").with("subject", subject).with("kind", kind);
    }

    public static Address evidence(EvidenceRef reference) {
        return Address.of("evidence").with("source", reference.source()).with("id", reference.id());
    }
}
