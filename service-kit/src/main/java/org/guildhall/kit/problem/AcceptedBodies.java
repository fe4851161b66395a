package org.guildhall.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows which types of body an address takes, so that a 415 can name them. */
@ApplicationScoped
class AcceptedBodies {

    private final BeanManager beans;

    AcceptedBodies(BeanManager beans) {
        this.beans = beans;
    }

    /** The types, separated by commas; JSON where nothing else is said. */
    String of(String verb, String path) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(resource -> Stream.of(resource.getMethods())
                        .filter(method -> serves(method, verb)
                                && AllowedMethods.addresses(resource, method)
                                        .matcher(path)
                                        .matches()))
                .flatMap(method -> types(method).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean serves(Method method, String verb) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .anyMatch(served -> served != null && served.value().equals(verb));
    }

    private static List<String> types(Method method) {
        Consumes told = method.getAnnotation(Consumes.class);
        return told == null ? List.of(MediaType.APPLICATION_JSON) : List.of(told.value());
    }
}
