package org.guildhall.membership.personaldata.erasure;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
     * Erases whose membership has ended. That nobody has a live one is asked last: whoever was about to make them a member has
     * done so by then, or finds them no more.
     *
     * @throws ProblemException 409 {@code membership-live} while they are a member, {@code member-erased} when they were before
     */
    @Transactional(TxType.MANDATORY)
    public Erasure erase(UUID personId, ErasureParty askedBy) {
        DataSubject subject = subjects.lock(personId);
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
