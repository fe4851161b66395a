package org.guildhall.kit.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.guildhall.kit.limits.PublicLimits;
import org.guildhall.kit.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Enforces the rule of the route: {@link OpenToPublic}, {@link SignedIn} or {@link Requires} on the resource method, else on
 * its class. A route without a rule is denied to everybody; what is open to everybody is so within limits.
 */
public class AccessRules {

    private static final Logger LOG = Logger.getLogger(AccessRules.class);

    private final CurrentIdentityAssociation identities;
    private final Caller caller;
    private final PublicLimits limits;
    private final Map<Method, Annotation> rules = new ConcurrentHashMap<>();

    AccessRules(CurrentIdentityAssociation identities, Caller caller, PublicLimits limits) {
        this.identities = identities;
        this.caller = caller;
        this.limits = limits;
    }

    /** Whether anybody may call a resource method. */
    public static boolean isPublic(Method route) {
        return ruleOf(route) instanceof OpenToPublic;
    }

    /** The rule of a resource method, or null when nobody wrote one. */
    static Annotation ruleOf(Method method) {
        return Stream.<AnnotatedElement>of(method, method.getDeclaringClass())
                .flatMap(place -> Stream.of(OpenToPublic.class, SignedIn.class, Requires.class)
                        .<Annotation>map(place::getAnnotation))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public Uni<Response> check(ResourceInfo route, HttpServerRequest request) {
        Annotation rule = rules.computeIfAbsent(route.getResourceMethod(), AccessRules::ruleOf);
        if (rule instanceof OpenToPublic) {
            limits.count(request);
            return null;
        }
        if (rule == null) {
            LOG.errorf("Route %s has no access rule and is denied", route.getResourceMethod());
            throw ProblemException.forbidden();
        }
        Uni<SecurityIdentity> identity = identities.getDeferredIdentity();
        if (rule instanceof Requires) {
            identity = identity.chain(AccessRules::whereOneMayWait);
        }
        return identity.map(resolved -> admit(resolved, rule));
    }

    /** Reading positions may ask the database, which the event loop must not wait for; it may bring an identity to whoever asked. */
    private static Uni<SecurityIdentity> whereOneMayWait(SecurityIdentity resolved) {
        Uni<SecurityIdentity> identity = Uni.createFrom().item(resolved);
        return Context.isOnEventLoopThread() ? identity.emitOn(Infrastructure.getDefaultWorkerPool()) : identity;
    }

    private Response admit(SecurityIdentity identity, Annotation rule) {
        caller.identify(identity);
        caller.subject();
        if (rule instanceof Requires requires) {
            caller.requireAny(requires.value());
        }
        return null;
    }
}
