package io.holdfast.dashboard.exceptions;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.form.Instants;
import io.holdfast.dashboard.form.Outcome;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Handouts;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Pending;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.answer.Trouble;
import io.holdfast.dashboard.services.control.Assessment;
import io.holdfast.dashboard.services.control.Exemption;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: what need not hold for now, and who said so? Here people ask for exceptions and decide on them. */
@Path("/exceptions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class ExceptionsResource {

    private static final int LIMIT = 25;

    private final Services services;
    private final Caller caller;
    private final Frames frames;
    private final Handouts handouts;

    ExceptionsResource(Services services, Caller caller, Frames frames, Handouts handouts) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
        this.handouts = handouts;
    }

    @GET
    public TemplateInstance exceptions(
            @RestQuery @Nullable String control,
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable String cursor) {
        var asked = new ExceptionsPage.Asked(orEmpty(control), orEmpty(subject), "", "");
        return page(new ExceptionsPage.Filters(control, subject), cursor, asked, null);
    }

    @POST
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public Response request(
            @RestForm @Nullable String control,
            @RestForm @Nullable String subject,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String until) {
        var asked = new ExceptionsPage.Asked(orEmpty(control), orEmpty(subject), orEmpty(reason), orEmpty(until));
        var body = new HashMap<String, String>();
        body.put("control_id", asked.control());
        body.put("reason", asked.reason());
        if (!asked.subject().isEmpty()) {
            body.put("subject", asked.subject());
        }
        Instants.read(until).ifPresent(end -> body.put("expires_at", end.toString()));
        var answer = services.control(caller.bearer(), (api, token) -> api.request(token, body))
                .answer();
        return Outcome.of(
                answer,
                Address.of("exceptions").with("control", asked.control()),
                refused -> page(new ExceptionsPage.Filters(null, null), null, asked, refused));
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(Roles.ADMIN)
    public Response approve(UUID id) {
        return decide(id, "approve");
    }

    @POST
    @Path("/{id}/revoke")
    @RolesAllowed({Roles.OPERATOR, Roles.ADMIN})
    public Response revoke(UUID id) {
        return decide(id, "revoke");
    }

    private Response decide(UUID id, String decision) {
        var answer = services.control(caller.bearer(), (api, token) -> api.decide(token, id, decision))
                .answer();
        var none = new ExceptionsPage.Asked("", "", "", "");
        return Outcome.of(
                answer,
                Address.of("exceptions"),
                refused -> page(new ExceptionsPage.Filters(null, null), null, none, refused));
    }

    private ExceptionsPage page(
            ExceptionsPage.Filters filters,
            @Nullable String cursor,
            ExceptionsPage.Asked asked,
            @Nullable Trouble refused) {
        var query = Query.limit(LIMIT)
                .and("control", filters.control())
                .and("subject", filters.subject())
                .and("cursor", cursor)
                .parameters();
        var list = services.control(caller.bearer(), (api, token) -> api.exceptions(token, query))
                .answer();
        var items = list.found().map(Listing::items).orElse(List.of());
        return new ExceptionsPage(
                frames.of(Section.EXCEPTIONS),
                caller.name(),
                caller.role().equals(Roles.ADMIN),
                filters,
                list,
                rows(items),
                count(items, Exemption.State.APPROVED),
                count(items, Exemption.State.REQUESTED),
                list.found()
                        .filter(found -> found.next() != null)
                        .map(found -> filters.address().with("cursor", found.next()))
                        .orElse(null),
                handouts.withTable(
                        Neighbour.CONTROL, Address.of("v1", "exceptions"), query, Address.of("exports", "exceptions")),
                asked,
                refused);
    }

    /** All assessments are asked for before the first is waited for. */
    private List<ExceptionsPage.Row> rows(List<Exemption> items) {
        var bearer = caller.bearer();
        var asked = items.stream()
                .map(each -> Optional.ofNullable(each.subject())
                        .filter(subject -> each.isLive())
                        .map(subject -> services.control(
                                bearer,
                                (api, token) -> api.assessments(
                                        token,
                                        each.controlId(),
                                        Query.limit(1).and("subject", subject).parameters()))))
                .toList();
        var rows = new ArrayList<ExceptionsPage.Row>();
        for (var index = 0; index < items.size(); index++) {
            rows.add(new ExceptionsPage.Row(items.get(index), underneath(asked.get(index))));
        }
        return List.copyOf(rows);
    }

    private static @Nullable Status underneath(Optional<Pending<Listing<Assessment>>> asked) {
        return asked.flatMap(each -> each.answer().found())
                .flatMap(found -> found.items().stream().findFirst())
                .map(each -> each.underlying() == null ? each.status() : each.underlying())
                .orElse(null);
    }

    private static int count(List<Exemption> items, Exemption.State state) {
        return (int) items.stream().filter(each -> each.state() == state).count();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
