package io.holdfast.foundation.web.table;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.regex.Pattern;

/**
 * Leads a caller who wants a list as a table, by {@code ?format=} or by {@code Accept}, to the operation under
 * {@code /v1/tables} that gives it. The lists themselves stay what they are: pages of JSON. Each service says in a
 * pre-matching provider which of its lists there are as tables.
 */
public abstract class TableRequests implements ContainerRequestFilter {

    private final Pattern lists;

    /** @param lists as in {@code measures|controls/[^/]+/assessments}: what follows {@code /v1/} */
    protected TableRequests(String lists) {
        this.lists = Pattern.compile("/v1/(" + lists + ")");
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var list = lists.matcher(request.getUriInfo().getRequestUri().getRawPath());
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
