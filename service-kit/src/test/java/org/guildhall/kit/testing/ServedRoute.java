package org.guildhall.kit.testing;

import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guildhall.kit.security.OpenToPublic;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;

/**
 * A route the running service answers, found from its resource beans: what is served, whatever the documentation says.
 *
 * @param name method and path template, such as {@code POST /organisations/{id}/rename}
 * @param handler the method that answers
 */
public record ServedRoute(String name, Method handler) {

    /** All routes of the service under test. To be called from inside a Quarkus test. */
    public static List<ServedRoute> all() {
        return Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Stream.of(type.getMethods()))
                .flatMap(method ->
                        httpMethod(method).map(verb -> new ServedRoute(verb + " " + template(method), method)).stream())
                .sorted(Comparator.comparing(ServedRoute::name))
                .toList();
    }

    /** Who may call it: one of the kit's three rules, on the method or else on its class. */
    public Optional<Annotation> rule() {
        return Stream.<AnnotatedElement>of(handler, handler.getDeclaringClass())
                .flatMap(place -> Stream.of(OpenToPublic.class, SignedIn.class, Requires.class)
                        .<Annotation>map(place::getAnnotation))
                .filter(found -> found != null)
                .findFirst();
    }

    private static Optional<String> httpMethod(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String template(Method method) {
        Path own = method.getAnnotation(Path.class);
        String whole =
                method.getDeclaringClass().getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        String plain =
                ("/" + whole).replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
