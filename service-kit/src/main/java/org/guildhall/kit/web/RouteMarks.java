package org.guildhall.kit.web;

import io.smallrye.mutiny.Uni;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.guildhall.kit.security.OpenToPublic;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.security.SignedIn;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;

/** What is written on the methods of routes, found by their {@code operationId}: in the index, while the service is built. */
class RouteMarks {

    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName VERSIONED = DotName.createSimple(Versioned.class);
    private static final Set<DotName> WRAPPERS = Set.of(
            DotName.createSimple(RestResponse.class),
            DotName.createSimple(CompletionStage.class),
            DotName.createSimple(Uni.class));

    private final IndexView index;
    private final Map<String, DotName> rules = new HashMap<>();
    private final Set<String> idempotent = new HashSet<>();
    private final Map<String, String> creating = new HashMap<>();
    private final Set<String> versioned = new HashSet<>();
    private final Map<String, int[]> refusals = new HashMap<>();

    RouteMarks(IndexView index) {
        this.index = index;
        for (Class<? extends Annotation> rule : Set.of(OpenToPublic.class, SignedIn.class, Requires.class)) {
            index.getAnnotations(rule).forEach(this::rememberRule);
        }
        marked(Idempotent.class, (route, mark) -> idempotent.add(route));
        marked(Creates.class, (route, mark) -> creating.put(route, addressIn(mark)));
        marked(Refuses.class, (route, mark) -> refusals.put(route, mark.value().asIntArray()));
        marked(Operation.class, (route, mark) -> {
            if (isVersioned(mark.target().asMethod().returnType())) {
                versioned.add(route);
            }
        });
    }

    /** Whether only who is signed in may call it. */
    boolean needsToken(String route) {
        DotName rule = rules.get(route);
        return rule != null && !rule.equals(DotName.createSimple(OpenToPublic.class));
    }

    boolean isIdempotent(String route) {
        return idempotent.contains(route);
    }

    /** Where what it makes is found, or an empty text if nowhere; nothing if it makes nothing. */
    Optional<String> created(String route) {
        return Optional.ofNullable(creating.get(route));
    }

    /** Whether its answer carries a version. */
    boolean answersVersioned(String route) {
        return versioned.contains(route);
    }

    /** The statuses that it says itself it refuses with. */
    IntStream refusals(String route) {
        return IntStream.of(refusals.getOrDefault(route, new int[0]));
    }

    /** A rule on a class counts for the methods that have none of their own. */
    private void rememberRule(AnnotationInstance rule) {
        if (rule.target().kind() == AnnotationTarget.Kind.METHOD) {
            route(rule.target().asMethod()).ifPresent(route -> rules.put(route, rule.name()));
        } else {
            for (MethodInfo method : rule.target().asClass().methods()) {
                route(method).ifPresent(route -> rules.putIfAbsent(route, rule.name()));
            }
        }
    }

    /** Takes the annotations of a kind that stand on routes. */
    private void marked(Class<? extends Annotation> kind, BiConsumer<String, AnnotationInstance> taker) {
        for (AnnotationInstance mark : index.getAnnotations(kind)) {
            if (mark.target().kind() == AnnotationTarget.Kind.METHOD) {
                route(mark.target().asMethod()).ifPresent(route -> taker.accept(route, mark));
            }
        }
    }

    private static Optional<String> route(MethodInfo method) {
        return Optional.ofNullable(method.annotation(OPERATION))
                .map(operation -> operation.value("operationId"))
                .map(AnnotationValue::asString);
    }

    private static String addressIn(AnnotationInstance creates) {
        AnnotationValue address = creates.value();
        return address == null ? "" : address.asString();
    }

    /** Whether an answer of the type, or one wrapped in it, is {@link Versioned}. */
    private boolean isVersioned(Type type) {
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE && WRAPPERS.contains(type.name())) {
            return type.asParameterizedType().arguments().stream().anyMatch(this::isVersioned);
        }
        ClassInfo answer = index.getClassByName(type.name());
        return answer != null && answer.interfaceNames().contains(VERSIONED);
    }
}
