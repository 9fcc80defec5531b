package io.holdfast.foundation.web;

import io.holdfast.contracts.Violation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Refuses query parameters that the called operation does not know: a mistyped filter must not answer with everything. What
 * cannot be read is refused here as well, since Jakarta REST answers 404 to a number that is none.
 */
@Provider
public class StrictQueryParameters implements ContainerRequestFilter {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    @Nullable
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        if (operation == null || operation.getResourceMethod() == null) {
            return;
        }
        var allowed = known.computeIfAbsent(operation.getResourceMethod(), StrictQueryParameters::namesIn);
        var given = request.getUriInfo().getQueryParameters();
        refuseUnknown(given.keySet(), allowed);
        refuseZeros(given);
        Limit.refuseUnreadable(given.get(Limit.PARAMETER));
    }

    /** PostgreSQL has no text with it, so nothing could ever match. */
    static void refuseZeros(Map<String, List<String>> given) {
        var spoilt = given.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(value -> value.indexOf('\0') >= 0))
                .map(each -> new Violation(each.getKey(), "holds the character U+0000"))
                .toArray(Violation[]::new);
        if (spoilt.length > 0) {
            throw Problems.badRequest("unreadable query parameters", spoilt);
        }
    }

    static void refuseUnknown(Set<String> given, Set<String> known) {
        var unknown = given.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new Violation(name, "unknown query parameter; known are " + known))
                .toArray(Violation[]::new);
        if (unknown.length > 0) {
            throw Problems.badRequest("unknown query parameters", unknown);
        }
    }

    static Set<String> namesIn(Method method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getParameters()) {
            nameOf(parameter, parameter.getName()).forEach(names::add);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .flatMap(field -> nameOf(field, field.getName()))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static Stream<String> nameOf(AnnotatedElement element, String elementName) {
        var standard = element.getAnnotation(QueryParam.class);
        if (standard != null) {
            return Stream.of(standard.value());
        }
        var quarkus = element.getAnnotation(RestQuery.class);
        if (quarkus == null) {
            return Stream.empty();
        }
        return Stream.of(quarkus.value().isEmpty() ? elementName : quarkus.value());
    }
}
