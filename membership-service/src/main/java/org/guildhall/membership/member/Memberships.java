package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.MemberStandingRows.Change;
import org.guildhall.membership.organisation.OrganisationPlaces;
import org.guildhall.membership.organisation.Organisations;

/**
 * What the features above ask of memberships, and the status {@code TRANSFERRING}: it is told by no event and stands in no
 * history, because whoever is being transferred counts where they are.
 */
@ApplicationScoped
public class Memberships {

    private final MemberStandingRows standings;
    private final CoveredMembers covered;
    private final Organisations organisations;
    private final OrganisationPlaces places;
    private final OwnMembershipService own;
    private final OwnActs ownActs;

    Memberships(
            MemberStandingRows standings,
            CoveredMembers covered,
            Organisations organisations,
            OrganisationPlaces places,
            OwnMembershipService own,
            OwnActs ownActs) {
        this.standings = standings;
        this.covered = covered;
        this.organisations = organisations;
        this.places = places;
        this.own = own;
        this.ownActs = ownActs;
    }

    /** Locks a member until the transaction ends, and tells where they stand; 404 when there is no such member. */
    @Transactional(TxType.MANDATORY)
    public MemberStanding lock(UUID memberId) {
        return standings.lock(List.of(memberId)).stream().findFirst().orElseThrow(ProblemException::notFound);
    }

    /** As {@link #lock(UUID)}, those of many who exist, by their ids. */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, MemberStanding> lock(Collection<UUID> memberIds) {
        return standings.lock(Set.copyOf(memberIds)).stream()
                .collect(Collectors.toMap(MemberStanding::id, standing -> standing));
    }

    /**
     * As {@link #lock}, a member to act on as an officer, which nobody does for themselves.
     *
     * @throws ProblemException 404 when none of the positions covers them, and as {@link OwnActs#requireOther}
     */
    @Transactional(TxType.MANDATORY)
    public MemberStanding lockOther(UUID memberId, Position... positions) {
        MemberStanding member = lock(memberId);
        organisations.requireCovered(member.organisationId(), positions);
        ownActs.requireOther(member.personId());
        return member;
    }

    /** Whether the caller holds one of the positions over all these members, be they over, and over these organisations. */
    @Transactional(TxType.MANDATORY)
    public boolean areCovered(Set<UUID> memberIds, Set<UUID> organisationIds, Position... positions) {
        Stream<UUID> unions = standings.lock(memberIds).stream().map(MemberStanding::organisationId);
        return Stream.concat(unions, organisationIds.stream())
                .distinct()
                .allMatch(union -> organisations.covers(union, positions));
    }

    /**
     * Keeps the union open that a member is in or was in last, until the transaction ends; to be asked before the member is
     * locked. The tree is kept first: a merger has it before it locks the members, and the union only then.
     *
     * @throws ProblemException 404 when none of the positions covers such a member, 409 {@code organisation-closed}
     */
    @Transactional(TxType.MANDATORY)
    public void keepUnionOpen(UUID memberId, Position... positions) {
        places.keepTree();
        UUID organisationId = standings.organisationOf(memberId).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(organisationId, positions);
        organisations.keepOpen(List.of(organisationId));
    }

    /**
     * As {@link #lock}, the membership that the caller's sign-in is linked to.
     *
     * @throws ProblemException 404 {@code not-activated}
     */
    @Transactional(TxType.MANDATORY)
    public MemberStanding lockOwn() {
        return lock(own.requireId());
    }

    /** @throws ProblemException 404 unless the caller may see the member as an officer */
    @Transactional(TxType.MANDATORY)
    public void requireReadable(UUID memberId) {
        var unused = covered.find(memberId, CoveredMembers.READERS);
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
