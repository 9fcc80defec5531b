package io.holdfast.alerting.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.kind.ChannelType;
import io.holdfast.alerting.channel.kind.Form;
import io.holdfast.alerting.channel.kind.Form.Checked;
import io.holdfast.alerting.channel.kind.Kind;
import io.holdfast.alerting.channel.kind.Place;
import io.holdfast.alerting.channel.target.TargetCheck;
import io.holdfast.alerting.web.Refusals;
import io.holdfast.contracts.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what people ask of a channel: everything that is wrong is named at once. */
@Singleton
class Wishes {

    private final Kinds kinds;
    private final TargetCheck targets;

    Wishes(Kinds kinds, TargetCheck targets) {
        this.kinds = kinds;
        this.targets = targets;
    }

    /**
     * What a body asks for, when all of it is right.
     *
     * @param before the channel that is to change; null for a new one
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming everything that is wrong
     */
    Channel.Wish check(ChannelBody body, @Nullable Channel before) {
        var violations = new ArrayList<Violation>();
        body.wrongName().ifPresent(violations::add);
        var type = body.knownType();
        if (type.isEmpty()) {
            violations.add(ChannelBody.wrongType());
        } else if (before != null && before.type() != type.get()) {
            violations.addAll(ChannelBody.changedType(before.type()));
        }
        var settings = type.map(known -> settings(known, body.settings(), before == null ? null : before.settings()));
        settings.ifPresent(checked -> violations.addAll(checked.violations()));
        Refusals.refuse(violations);
        return body.wish(type.orElseThrow(), settings.orElseThrow().settings());
    }

    /** The settings of a kind, and everything that is wrong with them. */
    Checked settings(ChannelType type, @Nullable JsonNode given, @Nullable ObjectNode kept) {
        return settings(kinds.of(type), given, kept);
    }

    private <S extends Record> Checked settings(Kind<S> kind, @Nullable JsonNode given, @Nullable ObjectNode kept) {
        var checked = kind.form().check(given, kept);
        if (!checked.violations().isEmpty()) {
            return checked;
        }
        var values = kind.form().values(checked.settings());
        var violations = new ArrayList<>(kind.violations(values));
        if (violations.isEmpty()) {
            kind.places(kind.settings(values)).forEach(place -> wrong(place).ifPresent(violations::add));
        }
        return new Checked(checked.settings(), List.copyOf(violations));
    }

    /** A name that is not known now may be known by the time of an attempt, which will say so. */
    private Optional<Violation> wrong(Place place) {
        return switch (targets.check(place.host())) {
            case TargetCheck.Refused refused -> Optional.of(Form.violation(place.field(), refused.reason()));
            case TargetCheck.Allowed allowed -> Optional.empty();
            case TargetCheck.Unknown unknown -> Optional.empty();
        };
    }
}
