package org.guildhall.local.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What playing has made so far: the ids the services gave, and what they answered to the joiners. */
final class Played {
    private final Map<String, String> organizations = new HashMap<>();
    private final Map<String, String> sessions = new HashMap<>();
    private final Map<String, String> organizationsOfSessions = new HashMap<>();
    private final Map<String, List<Joined>> joined = new HashMap<>();
    private final Map<String, Long> giftsRefused = new HashMap<>();

    /** A joiner's answer: the receipt and the id of the new member. */
    record Joined(String receipt, String memberId) {}

    void organization(String ref, String id) {
        organizations.put(ref, id);
    }

    /** Returns the id of an organization, or null if the ref is none. */
    String organization(String ref) {
        return organizations.get(ref);
    }

    void session(Scenario.Session session, String id) {
        sessions.put(session.ref(), id);
        organizationsOfSessions.put(session.ref(), organization(session.organization()));
    }

    String organizationOfSession(String ref) {
        return organizationsOfSessions.get(ref);
    }

    /** Returns the id of a session, or null if the ref is none. */
    String session(String ref) {
        return sessions.get(ref);
    }

    void joined(String session, List<Joined> answers) {
        joined.put(session, List.copyOf(answers));
    }

    List<Joined> joined(String session) {
        return joined.getOrDefault(session, List.of());
    }

    void giftsRefused(String session, long count) {
        giftsRefused.put(session, count);
    }

    long giftsRefused(String session) {
        return giftsRefused.getOrDefault(session, 0L);
    }
}
