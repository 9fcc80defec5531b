package io.holdfast.dashboard.matrix;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.access.Roles;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Frames;
import io.holdfast.dashboard.page.Handouts;
import io.holdfast.dashboard.page.Section;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.control.ControlApi;
import io.holdfast.dashboard.services.control.Declaration;
import io.holdfast.dashboard.services.control.Measure;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Answers: what holds where? */
@Path("/matrix")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class MatrixResource {

    private static final int MEASURES = 1_000;

    private final Services services;
    private final Caller caller;
    private final Frames frames;
    private final Handouts handouts;

    MatrixResource(Services services, Caller caller, Frames frames, Handouts handouts) {
        this.services = services;
        this.caller = caller;
        this.frames = frames;
        this.handouts = handouts;
    }

    @GET
    public TemplateInstance matrix(
            @RestQuery @Nullable String declaration,
            @RestQuery @Nullable String section,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String label,
            @RestQuery @DefaultValue("0") int column,
            @RestQuery @Nullable String cursor) {
        var filters = new MatrixFilters(
                given(declaration), given(section), given(kind), given(label), Math.max(0, column), given(cursor));
        var bearer = caller.bearer();
        var ofDeclaration =
                Query.limit(MEASURES).and("declaration", declaration).parameters();
        var matrix = services.control(bearer, (api, token) -> api.matrix(token, filters.upstream()));
        var declarations = services.control(bearer, ControlApi::declarations);
        var measures = services.control(bearer, (api, token) -> api.measures(token, ofDeclaration));
        return new MatrixPage(
                frames.of(Section.MATRIX),
                filters,
                declarations.answer().found().map(Listing::items).orElse(List.of()),
                measures.answer().found().map(MatrixResource::sections).orElse(List.of()),
                matrix.answer(),
                matrix.answer()
                        .found()
                        .filter(found -> !found.controls().isEmpty())
                        .map(found -> MatrixPage.Sheet.of(found, filters))
                        .orElse(null),
                about(filters, declarations.answer().found().map(Listing::items).orElse(List.of())),
                handouts.withTable(
                        Neighbour.CONTROL,
                        Address.of("v1", "matrix"),
                        filters.upstream(),
                        Address.of("exports", "matrix")));
    }

    private static String about(MatrixFilters filters, List<Declaration> declarations) {
        var chosen = declarations.stream()
                .filter(each -> each.id().equals(filters.declaration()))
                .map(Declaration::title);
        return Stream.concat(chosen, Stream.ofNullable(filters.section())).collect(Collectors.joining(", "));
    }

    private static List<String> sections(Listing<Measure> measures) {
        return measures.items().stream()
                .map(Measure::section)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
