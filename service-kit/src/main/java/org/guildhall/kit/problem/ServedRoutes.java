package org.guildhall.kit.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes this service has, found from its resources: which methods an address
 * allows, which bodies they take, and what its template is. */
@ApplicationScoped
class ServedRoutes {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*(\\w+)[^{}]*}");
    private static final String ID = "[0-9A-Fa-f-]{36}";

    private final BeanManager beans;
    private volatile List<Route> routes;

    private record Route(String template, Pattern addresses, String method, List<String> bodies) {}

    ServedRoutes(BeanManager beans) {
        this.beans = beans;
    }

    /** The methods of the routes an address has, in alphabetical order; none for an address that isn't one of ours. */
    Set<String> methodsOf(String path) {
        Set<String> methods = all().stream()
                .filter(route -> route.addresses().matcher(path).matches())
                .map(Route::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    /** The media types a method takes at an address, separated by commas, so that a 415 can name them. */
    String bodiesOf(String method, String path) {
        return all().stream()
                .filter(route -> route.method().equals(method)
                        && route.addresses().matcher(path).matches())
                .flatMap(route -> route.bodies().stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The template of the route that answers; none where there is none. */
    Optional<String> templateOf(String method, String path) {
        return all().stream()
                .filter(route -> route.method().equals(method)
                        && route.addresses().matcher(path).matches())
                .map(Route::template)
                .findFirst();
    }

    /** Whether a route has this template, such as {@code /contests/{id}}. */
    boolean isTemplate(String path) {
        return all().stream().anyMatch(route -> route.template().equals(path));
    }

    /** Found when first asked for: not all beans are there while this one is made. */
    private List<Route> all() {
        if (routes == null) {
            List<Route> found = new ArrayList<>();
            beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .<Class<?>>map(Bean::getBeanClass)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .forEach(type -> Stream.of(type.getMethods()).forEach(method -> add(type, method, found)));
            routes = List.copyOf(found);
        }
        return routes;
    }

    private static void add(Class<?> resource, Method method, List<Route> found) {
        Path below = method.getAnnotation(Path.class);
        String written = "/" + resource.getAnnotation(Path.class).value() + "/" + (below == null ? "" : below.value());
        String template = written.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                found.add(new Route(template, addressesOf(template, method), verb.value(), bodiesOf(method)));
            }
        }
    }

    /** JSON where nothing else is said. */
    private static List<String> bodiesOf(Method method) {
        Consumes told = method.getAnnotation(Consumes.class);
        return told == null ? List.of(MediaType.APPLICATION_JSON) : List.of(told.value());
    }

    private static Pattern addressesOf(String template, Method method) {
        String addresses = PARAMETER.matcher(template).replaceAll(name -> isId(name, method) ? ID : "[^/]+");
        return Pattern.compile(addresses + "/?");
    }

    private static boolean isId(MatchResult name, Method method) {
        return Stream.of(method.getParameters())
                .anyMatch(parameter ->
                        parameter.getType() == UUID.class && nameOf(parameter).equals(name.group(1)));
    }

    private static String nameOf(Parameter parameter) {
        PathParam named = parameter.getAnnotation(PathParam.class);
        return named == null ? parameter.getName() : named.value();
    }
}
