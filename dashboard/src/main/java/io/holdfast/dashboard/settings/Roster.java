package io.holdfast.dashboard.settings;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.services.Pending;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.alerting.AlertingApi;
import io.holdfast.dashboard.services.alerting.Channel;
import io.holdfast.dashboard.services.alerting.ChannelType;
import io.holdfast.dashboard.services.alerting.Notification;
import io.holdfast.dashboard.services.alerting.Preview;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Query;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The channels and their types, as the pages of channels ask for them. */
@RequestScoped
class Roster {

    private static final int LIMIT = 200;

    private final Services services;
    private final Caller caller;

    Roster(Services services, Caller caller) {
        this.services = services;
        this.caller = caller;
    }

    /** A channel with the name of the version that was read. */
    record Seen(Channel channel, String etag) {}

    Pending<Listing<Channel>> channels() {
        var query = Query.limit(LIMIT).parameters();
        return services.alerting(caller.bearer(), (api, token) -> api.channels(token, query));
    }

    Pending<Listing<ChannelType>> types() {
        return services.alerting(caller.bearer(), AlertingApi::channelTypes);
    }

    /** One that is not offered has no settings that could be changed here. */
    ChannelType type(String name) {
        return types().answer().found().map(Listing::items).orElse(List.of()).stream()
                .filter(each -> each.type().equals(name))
                .findFirst()
                .orElseGet(() -> new ChannelType(name, null, null, JsonNodeFactory.instance.objectNode()));
    }

    Answer<Seen> find(UUID id) {
        return services.alerting(caller.bearer(), (api, token) -> api.channel(token, id))
                .answer()
                .map(found -> new Seen(
                        found.getEntity(), Objects.requireNonNullElse(found.getHeaderString(HttpHeaders.ETAG), "")));
    }

    Pending<Preview> preview(UUID id) {
        return services.alerting(caller.bearer(), (api, token) -> api.preview(token, id, null));
    }

    Pending<Listing<Notification>> deliveries(UUID id) {
        var query = Query.limit(20).and("channel", id.toString()).parameters();
        return services.alerting(caller.bearer(), (api, token) -> api.notifications(token, query));
    }
}
