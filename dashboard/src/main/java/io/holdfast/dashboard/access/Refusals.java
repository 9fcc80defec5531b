package io.holdfast.dashboard.access;

import io.holdfast.dashboard.request.Reader;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What people get instead of a page: the way to the sign-in, or a sentence. Scripts get the bare status. */
class Refusals {

    private final Reader reader;

    Refusals(Reader reader) {
        this.reader = reader;
    }

    @ServerExceptionMapper
    public Response notSignedIn(UnauthorizedException refusal, ContainerRequestContext request) {
        return toSignIn(null, request);
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException refusal, ContainerRequestContext request) {
        return toSignIn(Admissions.hasExpired(refusal) ? "expired" : "invalid", request);
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException refusal) {
        return page(403, new Notice(words().notAllowed(), words().notAllowedDetail()));
    }

    @ServerExceptionMapper
    public Response nothingHere(NotFoundException refusal) {
        return page(404, new Notice(words().nothingHere(), words().nothingHereDetail()));
    }

    /** Whatever else was asked for in a way that there is none: another method, another kind of content, unreadable. */
    @ServerExceptionMapper
    public Response notLikeThis(ClientErrorException refusal) {
        var answer = refusal.getResponse();
        return switch (answer.getStatus()) {
            case 403 -> page(403, new Notice(words().notAllowed(), words().notAllowedDetail()));
            case 405 ->
                Response.fromResponse(page(405, new Notice(words().notThisWay(), words().notThisWayDetail())))
                        .header(HttpHeaders.ALLOW, answer.getHeaderString(HttpHeaders.ALLOW))
                        .build();
            default -> page(answer.getStatus(), new Notice(words().notUnderstood(), words().notUnderstoodDetail()));
        };
    }

    private AccessMessages words() {
        return reader.getLanguage().words(AccessMessages.class);
    }

    static Response page(int status, Notice notice) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(notice.render())
                .build();
    }

    private static Response toSignIn(@Nullable String reason, ContainerRequestContext request) {
        if (isScript(request)) {
            return Response.status(Response.Status.UNAUTHORIZED).build();
        }
        var uri = request.getUriInfo().getRequestUri();
        var back = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        var target = new StringBuilder("/sign-in?to=").append(URLEncoder.encode(back, StandardCharsets.UTF_8));
        if (reason != null) {
            target.append("&reason=").append(reason);
        }
        return Response.seeOther(URI.create(target.toString())).build();
    }

    /** htmx, EventSource and forms that were sent: a redirect would show them a page that they cannot use. */
    private static boolean isScript(ContainerRequestContext request) {
        var accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return request.getHeaderString("HX-Request") != null
                || !request.getMethod().equals("GET")
                || (accept != null && accept.contains(MediaType.SERVER_SENT_EVENTS));
    }
}
