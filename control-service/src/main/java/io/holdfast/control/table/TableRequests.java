package io.holdfast.control.table;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Leads a caller who wants a list as a table, by {@code ?format=} or by {@code Accept}, to the operation under
 * {@code /v1/tables} that gives it. The lists themselves stay what they are: pages of JSON.
 */
@Provider
@PreMatching
class TableRequests implements ContainerRequestFilter {

    private static final Pattern LISTS =
            Pattern.compile("/v1/(measures|controls|transitions|controls/[^/]+/assessments)");

    @Override
    public void filter(ContainerRequestContext request) {
        var list = LISTS.matcher(request.getUriInfo().getRequestUri().getRawPath());
        if (request.getMethod().equals(HttpMethod.GET) && list.matches() && wantsTable(request)) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath("/v1/tables/" + list.group(1))
                    .build());
        }
    }

    private static boolean wantsTable(ContainerRequestContext request) {
        return request.getUriInfo().getQueryParameters().containsKey("format")
                || TableFormat.accepted(request.getAcceptableMediaTypes()).isPresent();
    }
}
