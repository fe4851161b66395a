package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.MemberStandingRows.Change;

/**
 * What the features above ask of memberships, and the status {@code TRANSFERRING}: it is told by no event and stands in no
 * history, because whoever is being transferred counts where they are.
 */
@ApplicationScoped
public class Memberships {

    private final MemberStandingRows standings;

    Memberships(MemberStandingRows standings) {
        this.standings = standings;
    }

    /** The live members of one organisation, without those below it, in order of their ids. */
    @Transactional(TxType.MANDATORY)
    public List<UUID> liveIn(UUID organisationId) {
        return standings.liveIn(organisationId);
    }

    /** Locks a member until the transaction ends, and tells where they stand; 404 when there is no such member. */
    @Transactional(TxType.MANDATORY)
    public MemberStanding lock(UUID memberId) {
        return standings.lock(List.of(memberId)).stream().findFirst().orElseThrow(ProblemException::notFound);
    }

    /**
     * Marks members whose transfer begins.
     *
     * @throws ProblemException 404 when one of them doesn't exist, 409 {@code membership-over}, or
     *     {@code membership-transferring} when one is being transferred already
     */
    @Transactional(TxType.MANDATORY)
    public void enterTransfer(List<UUID> memberIds) {
        Set<UUID> wanted = Set.copyOf(memberIds);
        List<MemberStanding> locked = standings.lock(wanted);
        if (locked.size() < wanted.size()) {
            throw ProblemException.notFound();
        }
        locked.forEach(member -> {
            member.requireLive();
            member.requireNotTransferring();
        });
        standings.update(locked.stream()
                .map(member -> new Change(member.id(), member.organisationId(), MemberStatus.TRANSFERRING))
                .toList());
    }

    /** Members whose transfer came to nothing are what they were before; who isn't being transferred is left alone. */
    @Transactional(TxType.MANDATORY)
    public void leaveTransfer(List<UUID> memberIds) {
        standings.update(standings.lock(Set.copyOf(memberIds)).stream()
                .filter(MemberStanding::isTransferring)
                .map(member -> new Change(member.id(), member.organisationId(), member.settled()))
                .toList());
    }
}
