package io.holdfast.control.report;

import io.holdfast.control.report.annex.AnnexDocument;
import io.holdfast.control.report.annex.Annexes;
import io.holdfast.control.report.annex.Language;
import io.holdfast.control.report.oscal.AssessmentResults;
import io.holdfast.control.report.oscal.OscalReport;
import io.holdfast.control.report.standing.DeclarationStanding;
import io.holdfast.foundation.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Documents to hand over. {@code at} is an instant of the past (RFC 3339); without it they tell what holds now. */
@Path("/v1/reports")
@Tag(name = "Reports")
@RolesAllowed({Roles.VIEWER, Roles.OPERATOR, Roles.AUDITOR, Roles.ADMIN})
class ReportsResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String PDF = "application/pdf";

    private enum Format {
        HTML,
        PDF
    }

    private final Asked asked;
    private final Annexes annexes;
    private final OscalReport oscal;

    ReportsResource(Asked asked, Annexes annexes, OscalReport oscal) {
        this.asked = asked;
        this.annexes = annexes;
        this.oscal = oscal;
    }

    /** The annex of a declaration; {@code language} is en or de, {@code format} html or pdf. */
    @GET
    @Path("/annex")
    @APIResponse(
            responseCode = "200",
            content = {@Content(mediaType = HTML), @Content(mediaType = PDF)})
    public Response annex(
            @RestQuery @Nullable String declaration,
            @RestQuery @Nullable String language,
            @RestQuery @Nullable String format,
            @RestQuery @Nullable String at) {
        var words = Asked.choice(Language.class, "language", language);
        var form = Asked.choice(Format.class, "format", format);
        var standing = asked.standing(declaration, at);
        return switch (form) {
            case HTML -> answer(annexes.html(standing, words));
            case PDF -> answer(annexes.pdf(standing, words), standing);
        };
    }

    /** OSCAL 1.1.3 assessment results of a declaration. */
    @GET
    @Path("/oscal")
    public AssessmentResults oscal(@RestQuery @Nullable String declaration, @RestQuery @Nullable String at) {
        return oscal.of(asked.standing(declaration, at));
    }

    private static Response answer(AnnexDocument.Html document) {
        return Response.ok(document.text(), HTML)
                .header("Content-Security-Policy", document.contentSecurityPolicy())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static Response answer(AnnexDocument.Pdf document, DeclarationStanding standing) {
        var name = standing.declaration().id() + "-"
                + standing.moment().at().toString().substring(0, 10) + ".pdf";
        return Response.ok(document.content(), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .build();
    }
}
