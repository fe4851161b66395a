package org.guildhall.kit.values;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/** The media types a route says it answers with. */
public final class ProducedForms {

    private ProducedForms() {}

    /** By its own word, else that of its class; none where neither says anything. */
    public static List<MediaType> of(Method route) {
        Produces produces = route.isAnnotationPresent(Produces.class)
                ? route.getAnnotation(Produces.class)
                : route.getDeclaringClass().getAnnotation(Produces.class);
        return produces == null
                ? List.of()
                : Stream.of(produces.value()).map(MediaType::valueOf).toList();
    }
}
