package org.guildhall.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Knows which methods an address allows; Quarkus leaves out the {@code Allow} header RFC 9110 demands of a 405. */
@ApplicationScoped
class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}");

    private final BeanManager beans;
    private Map<Pattern, Set<String>> routes;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** The methods of every route matching the path, comma-separated. */
    synchronized String of(String path) {
        if (routes == null) {
            routes = new LinkedHashMap<>();
            beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .<Class<?>>map(Bean::getBeanClass)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .forEach(this::add);
        }
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        routes.forEach((route, allowed) -> methods.addAll(route.matcher(path).matches() ? allowed : Set.of()));
        return String.join(", ", methods);
    }

    private void add(Class<?> resource) {
        for (Method method : resource.getMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    routes.put(addresses(resource, method), Set.of(verb.value()));
                }
            }
        }
    }

    /** The addresses that the method of the resource serves. */
    static Pattern addresses(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String template = resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        String route = PARAMETER
                .matcher(template.replaceAll("/+", "/").replaceAll("^/|/$", ""))
                .replaceAll("[^/]+");
        return Pattern.compile("/?" + route + "/?");
    }
}
