package org.guildhall.membership.enrolment.intake;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.kit.events.batch.BatchWork.Outcome;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.enrolment.application.ApplicationProgress;
import org.guildhall.membership.person.ProtectedPerson;
import org.guildhall.membership.recruitment.JoinSession;

/**
 * The joins of one transaction and what became of each. A join is open until it is settled: refused, answered from before,
 * or accepted.
 */
final class JoinBatch {

    private final Instant now;
    private final Map<UUID, Joining> open = new LinkedHashMap<>();
    private final Map<UUID, JoinSession> sessions = new HashMap<>();
    private final Map<UUID, Outcome<ApplicationProgress>> outcomes = new HashMap<>();

    JoinBatch(List<Joining> joinings, Instant now) {
        this.now = now;
        joinings.forEach(joining -> open.put(joining.applicationId(), joining));
    }

    Instant now() {
        return now;
    }

    List<Joining> open() {
        return List.copyOf(open.values());
    }

    /** The open joins whose persons are not among those given. */
    List<Joining> openExcept(Set<UUID> persons) {
        return open.values().stream()
                .filter(joining -> !persons.contains(joining.person().id()))
                .toList();
    }

    boolean isDone() {
        return open.isEmpty();
    }

    void refuse(Joining joining, ProblemException problem) {
        settle(joining, Outcome.refused(problem));
    }

    void refuseIfOpen(Joining joining, ProblemException problem) {
        if (open.containsKey(joining.applicationId())) {
            refuse(joining, problem);
        }
    }

    void answer(Joining joining, ApplicationProgress progress) {
        settle(joining, Outcome.of(progress));
    }

    private void settle(Joining joining, Outcome<ApplicationProgress> outcome) {
        open.remove(joining.applicationId());
        outcomes.put(joining.applicationId(), outcome);
    }

    /** Goes on with a join under the row of a person known before. */
    void replace(Joining joining) {
        open.put(joining.applicationId(), joining);
    }

    void assign(Joining joining, JoinSession session) {
        sessions.put(joining.applicationId(), session);
    }

    JoinSession sessionOf(Joining joining) {
        return sessions.get(joining.applicationId());
    }

    /** Refuses whoever stands in the batch more than once: the first one decides, and a person is one applicant. */
    void refuseRepetitions() {
        refuseRepeated(joining -> Optional.of(joining.document()), "application-pending");
        refuseRepeated(Joining::key, "request-in-progress");
    }

    private void refuseRepeated(Function<Joining, Optional<ByteBuffer>> key, String code) {
        Set<ByteBuffer> seen = new HashSet<>();
        for (Joining joining : open()) {
            if (key.apply(joining).filter(value -> !seen.add(value)).isPresent()) {
                refuse(joining, ProblemException.of(409, code));
            }
        }
    }

    /** The persons of the open joins in the order of their documents: every writer locks persons so, and none deadlock. */
    List<ProtectedPerson> personsByDocument() {
        return open.values().stream()
                .map(Joining::person)
                .sorted((one, other) -> Arrays.compareUnsigned(one.documentIndex(), other.documentIndex()))
                .toList();
    }

    Outcome<ApplicationProgress> outcomeOf(Joining joining) {
        return outcomes.get(joining.applicationId());
    }
}
