package org.guildhall.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.code.CodeListResource;
import org.guildhall.kit.contract.ContractResource;
import org.guildhall.kit.letter.DeadLetterResource;
import org.guildhall.kit.security.OpenToPublic;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.ticket.StreamTicketResource;
import org.guildhall.kit.web.ProblemTypeResource;
import org.junit.jupiter.api.Test;

/**
 * Every route × position × {own, parent, sibling, child organisation}, generated from the served routes and their rules. A
 * service says once per route how to make the target in a given organisation and how to call it.
 */
public abstract class AuthorityMatrix {

    /** Four organisations: {@code own} lies below {@code parent}, {@code child} below it, {@code sibling} beside it. */
    public record Tree(UUID parent, UUID own, UUID child, UUID sibling) {}

    /**
     * A request on a target.
     *
     * @param path the template filled in, with query
     * @param headers such as {@code If-Match}; the token and, with a body, the content type are added
     * @param body JSON, or null
     * @param secret for lists that answer anybody with a position and show only what lies in their scope: a text of
     *     the target that others must not find in the answer; null for a route that refuses others
     */
    public record Call(String path, Map<String, String> headers, String body, String secret) {
        public static Call of(String path) {
            return new Call(path, Map.of(), null, null);
        }

        public static Call of(String path, String body) {
            return new Call(path, Map.of(), body, null);
        }

        public Call ifMatch(long version) {
            return new Call(path, Map.of("If-Match", "\"" + version + "\""), body, secret);
        }

        public Call showing(String text) {
            return new Call(path, headers, body, text);
        }
    }

    /** Makes a new target that belongs to the organisation. Several routes are checked at once, each with targets of its own. */
    @FunctionalInterface
    public interface Recipe {
        Call in(UUID organisation);
    }

    /** Making targets mostly waits: for commits, and for events to be heard. */
    private static final int THREADS = 4;

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> subjects = new ConcurrentHashMap<>();
    private Tree tree;

    /** Method and path template to recipe. */
    protected abstract Map<String, Recipe> recipes();

    /** Makes the four organisations. */
    protected abstract Tree plantTree();

    /** Appoints the token subject, effective on return. */
    protected abstract void appoint(String subject, Position position, UUID organisation);

    /** The kit's own routes belong to no organisation; its tests hold them to their rules. */
    private static final Set<Class<?>> OF_THE_KIT = Set.of(
            ContractResource.class,
            DeadLetterResource.class,
            StreamTicketResource.class,
            CodeListResource.class,
            ProblemTypeResource.class);

    /** Which routes the matrix covers: all of the service, without the kit's own. */
    protected boolean covers(ServedRoute route) {
        return !OF_THE_KIT.contains(route.handler().getDeclaringClass());
    }

    @Test
    void everyRouteKeepsItsRuleForEveryPositionEverywhere() {
        assertThat(findings()).isEmpty();
    }

    /** What is wrong, in words. */
    protected final List<String> findings() {
        faults.clear();
        Map<String, Recipe> recipes = recipes();
        List<ServedRoute> routes =
                ServedRoute.all().stream().filter(this::covers).toList();
        Set<String> served = routes.stream().map(ServedRoute::name).collect(Collectors.toCollection(TreeSet::new));
        recipes.keySet().stream()
                .filter(name -> !served.contains(name))
                .forEach(name -> faults.add(name + ": recipe without a route"));
        tree = plantTree();
        Race.run(
                THREADS,
                routes.stream()
                        .map(route -> Executors.callable(() -> check(route, recipes.get(route.name()))))
                        .toList());
        return List.copyOf(faults);
    }

    private void check(ServedRoute route, Recipe recipe) {
        if (route.rule().isEmpty()) {
            faults.add(route.name() + ": route without a rule");
        } else if (recipe == null) {
            faults.add(route.name() + ": route without a recipe");
        } else {
            check(route, route.rule().get(), recipe);
        }
    }

    private void check(ServedRoute route, Annotation rule, Recipe recipe) {
        Call call = recipe.in(tree.own());
        if (rule instanceof OpenToPublic) {
            expect(route, "signed out", send(route, null, call), "answered", isAnswered(send(route, null, call)));
            return;
        }
        HttpResponse<String> signedOut = send(route, null, call);
        expect(route, "signed out", signedOut, "401", signedOut.statusCode() == 401);
        HttpResponse<String> nobody = send(route, "nobody-" + UUID.randomUUID(), call);
        if (!(rule instanceof Requires requires)) {
            expect(route, "signed in", nobody, "not 401", nobody.statusCode() != 401);
            return;
        }
        expect(route, "without a position", nobody, "403", nobody.statusCode() == 403);
        Set<Position> accepted = EnumSet.of(Position.ADMINISTRATOR, requires.value());
        for (Position position : Position.values()) {
            if (accepted.contains(position)) {
                checkAccepted(route, position, call, recipe);
            } else {
                HttpResponse<String> answer = send(route, holder(position, tree.own()), call);
                expect(route, position + " of own", answer, "403", answer.statusCode() == 403);
            }
        }
    }

    private void checkAccepted(ServedRoute route, Position position, Call call, Recipe recipe) {
        expectRefusalElsewhere(route, position, call);
        for (UUID above : List.of(tree.own(), tree.parent())) {
            String holder = holder(position, above);
            HttpResponse<String> answer = send(route, holder, call);
            boolean access = isAccess(call, answer);
            if (!access) {
                // Whoever came before may have ended or closed it.
                Call again = recipe.in(tree.own());
                answer = send(route, holder, again);
                access = isAccess(again, answer);
            }
            expect(route, position + " of " + name(above), answer, "access", access);
        }
        // Nor does what has become of it come before the question who asks.
        expectRefusalElsewhere(route, position, call);
    }

    private void expectRefusalElsewhere(ServedRoute route, Position position, Call call) {
        for (UUID elsewhere : List.of(tree.sibling(), tree.child())) {
            HttpResponse<String> answer = send(route, holder(position, elsewhere), call);
            boolean kept = call.secret() == null
                    ? answer.statusCode() == 403 || answer.statusCode() == 404
                    : !answer.body().contains(call.secret());
            expect(route, position + " of " + name(elsewhere), answer, "refusal", kept && answer.statusCode() < 500);
        }
    }

    private static boolean isAccess(Call call, HttpResponse<String> answer) {
        return isAnswered(answer) && (call.secret() == null || answer.body().contains(call.secret()));
    }

    /** Any outcome on the target itself, not a refusal to go near it. */
    private static boolean isAnswered(HttpResponse<String> answer) {
        int status = answer.statusCode();
        return status < 500 && status != 401 && status != 403 && status != 404;
    }

    private String name(UUID organisation) {
        return organisation.equals(tree.own())
                ? "own"
                : organisation.equals(tree.parent())
                        ? "parent"
                        : organisation.equals(tree.child()) ? "child" : "sibling";
    }

    private String holder(Position position, UUID organisation) {
        return subjects.computeIfAbsent(position + " " + organisation, key -> {
            String subject = "holder-" + UUID.randomUUID();
            appoint(subject, position, organisation);
            return subject;
        });
    }

    private static HttpResponse<String> send(ServedRoute route, String subject, Call call) {
        Map<String, String> headers = new HashMap<>(call.headers());
        if (subject != null) {
            headers.put("Authorization", "Bearer " + TestTokens.of(subject));
        }
        if (call.body() != null) {
            headers.putIfAbsent("Content-Type", "application/json");
        }
        String method = route.name().substring(0, route.name().indexOf(' '));
        return HttpCalls.send(method, call.path(), headers, call.body());
    }

    private void expect(ServedRoute route, String who, HttpResponse<String> answer, String expected, boolean met) {
        if (!met) {
            faults.add("%s, %s: expected %s, was %d".formatted(route.name(), who, expected, answer.statusCode()));
        }
    }
}
