package org.guildhall.local.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What playing has made so far: the ids the services gave, and what they answered to the joiners. */
final class Played {
    private final Map<String, String> organisations = new ConcurrentHashMap<>();
    private final Map<String, String> sessions = new HashMap<>();
    private final Map<String, String> organisationsOfSessions = new HashMap<>();
    private final Map<String, List<Joined>> joined = new HashMap<>();
    private final Map<String, List<Joined>> imported = new HashMap<>();
    private final Map<String, String> contests = new HashMap<>();
    private final Map<String, List<OpenProject>> projects = new HashMap<>();
    private final Map<String, Map<String, Long>> giftsRefused = new HashMap<>();
    private final Map<String, PlayedPeriod> periods = new HashMap<>();

    /**
     * A joiner with the answer: the receipt and the id of the new member. Who was imported has no receipt, and of them only the id
     * is known.
     */
    record Joined(String receipt, String memberId, @Nullable SyntheticPerson person) {
        static Joined imported(String memberId) {
            return new Joined("", memberId, null);
        }
    }

    /** What was seen of a period: its ids, and what its entrants were told. */
    record PlayedPeriod(String organisationId, String periodId, long lastWinner, long exhausted) {}

    /** A project with the id it got. */
    record OpenProject(String id, Scenario.Project asked) {}

    void organisation(String ref, String id) {
        organisations.put(ref, id);
    }

    /** Returns the id of an organisation that was founded. */
    String organisation(String ref) {
        return organisations.get(ref);
    }

    boolean isOrganisation(String ref) {
        return organisations.containsKey(ref);
    }

    void session(Scenario.Session session, String id) {
        sessions.put(session.ref(), id);
        organisationsOfSessions.put(session.ref(), organisation(session.organisation()));
    }

    String organisationOfSession(String ref) {
        return organisationsOfSessions.get(ref);
    }

    /** Returns the id of a session that was opened. */
    String session(String ref) {
        return sessions.get(ref);
    }

    void joined(String session, List<Joined> answers) {
        joined.put(session, List.copyOf(answers));
    }

    List<Joined> joined(String session) {
        return joined.getOrDefault(session, List.of());
    }

    void contest(String ref, String id) {
        contests.put(ref, id);
    }

    String contest(String ref) {
        return contests.get(ref);
    }

    void project(String contest, OpenProject project) {
        projects.computeIfAbsent(contest, ref -> new ArrayList<>()).add(project);
    }

    List<OpenProject> projects(String contest) {
        return projects.getOrDefault(contest, List.of());
    }

    /** Keeps members of an organisation that was filled by imports; who joined at a session may be among them. */
    void imported(String organisation, List<Joined> members) {
        imported.put(organisation, List.copyOf(members));
    }

    /** Everybody who joined in the organisation or below it, session after session, and behind them who was imported. */
    List<Joined> joinedBelow(String organisation, Scenario scenario) {
        Tree tree = new Tree(scenario);
        List<Joined> atSessions = scenario.sessions().stream()
                .filter(session -> tree.isWithin(session.organisation(), organisation))
                .flatMap(session -> joined(session.ref()).stream())
                .toList();
        Set<String> known = atSessions.stream().map(Joined::memberId).collect(Collectors.toSet());
        Stream<Joined> brought = imported.keySet().stream()
                .filter(ref -> tree.isWithin(ref, organisation))
                .sorted()
                .flatMap(ref -> imported.get(ref).stream())
                .filter(member -> !known.contains(member.memberId()));
        return Stream.concat(atSessions.stream(), brought).toList();
    }

    /** @param counts by the names of the kinds; one that was never refused may be absent */
    void giftsRefused(String session, Map<String, Long> counts) {
        giftsRefused.put(session, Map.copyOf(counts));
    }

    /** @param gift null for all kinds */
    long giftsRefused(String session, @Nullable String gift) {
        Map<String, Long> counts = giftsRefused.getOrDefault(session, Map.of());
        return gift == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(gift, 0L);
    }

    void period(String ref, PlayedPeriod period) {
        periods.put(ref, period);
    }

    /** Returns what was seen of a period, if the ref is one. */
    Optional<PlayedPeriod> period(String ref) {
        return Optional.ofNullable(periods.get(ref));
    }
}
