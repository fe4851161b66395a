package org.guildhall.kit.web;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guildhall.kit.values.ProducedForms;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what asks for a form that a route doesn't have, before anything is done. Where a route has a method for each form,
 * Quarkus takes the first one if none is accepted, and finds out when the answer is written: after the deed.
 */
class AcceptedForms {

    private final Map<Method, List<MediaType>> produced = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void check(ResourceInfo route, ContainerRequestContext request) {
        List<MediaType> forms = produced.computeIfAbsent(route.getResourceMethod(), ProducedForms::of);
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null
                && !accept.isBlank()
                && !forms.isEmpty()
                && forms.stream().noneMatch(isAmong(accept))) {
            throw new NotAcceptableException();
        }
    }

    /** What can't be read accepts nothing. */
    private static Predicate<MediaType> isAmong(String accept) {
        List<MediaType> accepted =
                Stream.of(accept.split(",")).flatMap(AcceptedForms::read).toList();
        return form -> accepted.stream().anyMatch(form::isCompatible);
    }

    private static Stream<MediaType> read(String range) {
        try {
            return Stream.of(MediaType.valueOf(range.strip()));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
