package org.guildhall.membership.personaldata.erasure;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.DataSubjects;
import org.guildhall.membership.member.ErasureParty;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.KeptRecords;

/**
 * Erases a person in every feature at once. No fingerprint of the document is kept: who was erased can join anew, as a person
 * nobody knew, because a union has nothing it would have to keep them from for good.
 */
@ApplicationScoped
public class Erasures {

    private final DataSubjects subjects;
    private final List<KeptRecords> kept;
    private final Clock clock;

    Erasures(DataSubjects subjects, @All List<KeptRecords> kept, Clock clock) {
        this.subjects = subjects;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Locks all that is theirs before anything is asked or changed: what waits, the memberships, the person.
     *
     * @param known as they were before
     * @return as they are now
     */
    @Transactional(TxType.MANDATORY)
    public DataSubject lock(DataSubject known) {
        var unused = waitingAt(known);
        return subjects.lock(known);
    }

    /** The organisations at which something waits of whom {@link #lock} locked. */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> waitingAt(DataSubject subject) {
        return kept.stream()
                .flatMap(records -> records.lockWaiting(subject).stream())
                .collect(Collectors.toSet());
    }

    /**
     * Erases whose membership has ended. That nobody has a live one is asked last: whoever was about to make them a member has
     * done so by then, or finds them no more.
     *
     * @param subject locked by {@link #lock}
     * @throws ProblemException 409 {@code membership-live} while they are a member, {@code member-erased} when they were before
     */
    @Transactional(TxType.MANDATORY)
    public Erasure erase(DataSubject subject, ErasureParty askedBy) {
        if (subjects.isErased(subject)) {
            throw ProblemException.of(409, "member-erased");
        }
        Instant now = clock.instant();
        kept.forEach(records -> records.erase(subject));
        if (subjects.hasLiveMembership(subject)) {
            throw ProblemException.of(409, "membership-live");
        }
        subjects.tellErased(subject, askedBy, now);
        return new Erasure(subject.members().stream().sorted().toList(), now);
    }
}
