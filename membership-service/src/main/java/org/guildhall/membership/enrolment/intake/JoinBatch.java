package org.guildhall.membership.enrolment.intake;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    private final List<Joining> aside = new ArrayList<>();
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

    /** Takes out whoever stands in the batch a second time, by document or by key: the first one is settled before. */
    void putRepetitionsAside() {
        Set<ByteBuffer> seen = new HashSet<>();
        open().stream()
                .filter(joining -> !(seen.add(joining.document())
                        & joining.key().map(seen::add).orElse(true)))
                .forEach(this::putAside);
    }

    void putAside(Joining joining) {
        open.remove(joining.applicationId());
        aside.add(joining);
    }

    /** Opens again what was put aside, and tells whether anything was. */
    boolean takeUpRepetitions() {
        aside.forEach(this::replace);
        aside.clear();
        return !open.isEmpty();
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
