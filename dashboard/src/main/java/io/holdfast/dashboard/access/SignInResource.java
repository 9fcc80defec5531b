package io.holdfast.dashboard.access;

import io.holdfast.dashboard.request.LocalPath;
import io.holdfast.dashboard.request.Reader;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Turns a token into a session cookie, and a session cookie into nothing. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignInResource {

    private final Admissions policy;
    private final Reader reader;

    SignInResource(Admissions policy, Reader reader) {
        this.policy = policy;
        this.reader = reader;
    }

    @GET
    @Path("sign-in")
    public Response page(
            @RestQuery @Nullable String token,
            @RestQuery @Nullable String reason,
            @RestQuery @Nullable String to,
            UriInfo uri) {
        if (token != null) {
            return signIn(token, to, uri);
        }
        return Response.ok(new SignIn(
                        wordsFor(reason), "expired".equals(reason) || "invalid".equals(reason), LocalPath.of(to)))
                .build();
    }

    @POST
    @Path("sign-in")
    public Response signIn(@RestForm @Nullable String token, @RestForm @Nullable String to, UriInfo uri) {
        return switch (policy.judge(token)) {
            case Admissions.Admission.Admitted admitted ->
                Response.seeOther(URI.create(LocalPath.of(to)))
                        .cookie(TokenCookie.of(admitted.token(), admitted.lifetime(), uri))
                        .build();
            case Admissions.Admission.Declined declined ->
                declined(new SignIn(declined.reason().sentence(words()), true, LocalPath.of(to)));
        };
    }

    @POST
    @Path("sign-out")
    public Response signOut(UriInfo uri) {
        return Response.seeOther(URI.create("/sign-in?reason=signed-out"))
                .cookie(TokenCookie.gone(uri))
                .build();
    }

    private static Response declined(TemplateInstance page) {
        return Response.status(Response.Status.UNAUTHORIZED).entity(page).build();
    }

    private @Nullable String wordsFor(@Nullable String reason) {
        return switch (reason) {
            case "expired" -> words().expiredMeanwhile();
            case "invalid" -> words().refusedMeanwhile();
            case "signed-out" -> words().signedOut();
            case null, default -> null;
        };
    }

    private AccessMessages words() {
        return reader.getLanguage().words(AccessMessages.class);
    }
}
