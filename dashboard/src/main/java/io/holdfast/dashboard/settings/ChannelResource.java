package io.holdfast.dashboard.settings;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.form.Outcome;
import io.holdfast.dashboard.form.SchemaForm;
import io.holdfast.dashboard.form.Written;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.services.Pending;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.alerting.Channel;
import io.holdfast.dashboard.services.answer.Answer;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Answers: what goes through this channel, and did it arrive? Here administrators set channels up. */
@Path("/settings/channels")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class ChannelResource {

    private final Services services;
    private final Roster roster;
    private final ChannelPages pages;
    private final Caller caller;

    ChannelResource(Services services, Roster roster, ChannelPages pages, Caller caller) {
        this.services = services;
        this.roster = roster;
        this.pages = pages;
        this.caller = caller;
    }

    @GET
    @Path("/new")
    @RolesAllowed(Roles.ADMIN)
    public TemplateInstance create(@RestQuery String type) {
        return pages.blank(type, "", null, null);
    }

    @GET
    @Path("/{id}")
    public Response channel(UUID id, @RestQuery @DefaultValue("false") boolean tested) {
        return pages.page(id, null, tested, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response create(MultivaluedMap<String, String> form) {
        var type = roster.type(given(form, "type"));
        var written = Written.of(SchemaForm.of(type.schema(), null), form::getFirst);
        if (!written.violations().isEmpty()) {
            return Outcome.refused(pages.blank(type.type(), given(form, "name"), form, pages.unreadable(written)));
        }
        var body = body(form, type.type(), written.data());
        var made = services.alerting(caller.bearer(), (api, token) -> api.createChannel(token, body))
                .answer();
        return switch (made) {
            case Answer.Given<Channel>(var channel) -> pages.page(channel.id(), channel.secret(), false, null);
            case Answer.Missing<Channel>(var trouble) ->
                Outcome.refused(pages.blank(type.type(), given(form, "name"), form, trouble));
        };
    }

    @POST
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public Response change(UUID id, MultivaluedMap<String, String> form) {
        var type = roster.type(given(form, "type"));
        var written = Written.of(SchemaForm.of(type.schema(), null), form::getFirst);
        if (!written.violations().isEmpty()) {
            return pages.page(id, null, false, pages.unreadable(written));
        }
        var body = body(form, type.type(), written.data());
        var seen = given(form, "etag");
        return done(id, services.alerting(caller.bearer(), (api, token) -> api.changeChannel(token, seen, id, body)));
    }

    @POST
    @Path("/{id}/remove")
    @RolesAllowed(Roles.ADMIN)
    public Response remove(UUID id) {
        var gone = services.alerting(caller.bearer(), (api, token) -> Outcome.close(api.removeChannel(token, id)))
                .answer();
        return gone.given() ? Outcome.seeOther(Address.of("settings")) : pages.page(id, null, false, gone.trouble());
    }

    @POST
    @Path("/{id}/test")
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public Response test(UUID id) {
        var sent = services.alerting(caller.bearer(), (api, token) -> Outcome.close(api.test(token, id)))
                .answer();
        return sent.given()
                ? Outcome.seeOther(
                        Address.of("settings", "channels", id.toString()).with("tested", true))
                : pages.page(id, null, false, sent.trouble());
    }

    @POST
    @Path("/{id}/rotate")
    @RolesAllowed(Roles.ADMIN)
    public Response rotate(UUID id) {
        var made = services.alerting(caller.bearer(), (api, token) -> api.rotateSecret(token, id))
                .answer();
        return made.given()
                ? pages.page(id, made.value().secret(), false, null)
                : pages.page(id, null, false, made.trouble());
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public Response retry(UUID id, @RestForm UUID notification) {
        return done(
                id, services.alerting(caller.bearer(), (api, token) -> Outcome.close(api.retry(token, notification))));
    }

    private <T> Response done(UUID id, Pending<T> pending) {
        return switch (pending.answer()) {
            case Answer.Given<T> done -> Outcome.seeOther(Address.of("settings", "channels", id.toString()));
            case Answer.Missing<T>(var trouble) -> pages.page(id, null, false, trouble);
        };
    }

    private static ObjectNode body(MultivaluedMap<String, String> form, String type, ObjectNode settings) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("name", given(form, "name").strip());
        body.put("type", type);
        body.put("enabled", form.containsKey("enabled"));
        body.set("settings", settings);
        return body;
    }

    private static String given(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }
}
