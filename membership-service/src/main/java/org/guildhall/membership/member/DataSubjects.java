package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.person.KeptPersonRows;
import org.guildhall.membership.person.PersonRows;
import org.guildhall.membership.privacy.DataSubject;

/** Whom a membership is of: the person, with all rows and memberships that are theirs. */
@ApplicationScoped
public class DataSubjects {

    private final MemberRepository members;
    private final MemberStandingRows standings;
    private final KeptPersonRows persons;
    private final PersonRows personRows;
    private final LiveMemberQueries live;
    private final OwnMembershipService own;
    private final Outbox outbox;

    DataSubjects(
            MemberRepository members,
            MemberStandingRows standings,
            KeptPersonRows persons,
            PersonRows personRows,
            LiveMemberQueries live,
            OwnMembershipService own,
            Outbox outbox) {
        this.members = members;
        this.standings = standings;
        this.persons = persons;
        this.personRows = personRows;
        this.live = live;
        this.own = own;
        this.outbox = outbox;
    }

    /**
     * The caller.
     *
     * @throws ProblemException 404 {@code not-activated}
     */
    @Transactional(TxType.MANDATORY)
    public DataSubject own() {
        return of(own.own().person().id());
    }

    /** @throws ProblemException 404 when there is no such member */
    @Transactional(TxType.MANDATORY)
    public DataSubject ofMember(UUID memberId) {
        return of(members.findByIdOptional(memberId)
                .orElseThrow(ProblemException::notFound)
                .person()
                .id());
    }

    private DataSubject of(UUID personId) {
        Set<UUID> rows = persons.sameAs(List.of(personId));
        List<Member> memberships = members.findOfPersons(rows);
        return new DataSubject(
                rows,
                memberships.stream().map(Member::id).collect(Collectors.toSet()),
                persons.documentIndexes(rows),
                memberships.stream().flatMap(member -> member.signIn().stream()).collect(Collectors.toSet()));
    }

    /**
     * Locks all memberships of somebody and then the person, in the order of whoever changes both. Joins lock the person first of
     * all, so from then on none can come between; what came before is among what is told.
     *
     * @param known as they were before
     */
    @Transactional(TxType.MANDATORY)
    public DataSubject lock(DataSubject known) {
        UUID personId = known.persons().iterator().next();
        standings.lock(of(personId).members());
        personRows.lock(personId);
        DataSubject locked = of(personId);
        locked.members().forEach(members::reload);
        return of(personId);
    }

    @Transactional(TxType.MANDATORY)
    public boolean hasLiveMembership(DataSubject subject) {
        return !live.membersAmong(List.copyOf(subject.persons())).isEmpty();
    }

    @Transactional(TxType.MANDATORY)
    public boolean isErased(DataSubject subject) {
        return persons.areErased(subject.persons());
    }

    /** Tells of each membership that whom it was of is known no more; the version counts it by now. */
    @Transactional(TxType.MANDATORY)
    public void tellErased(DataSubject subject, ErasureParty askedBy, Instant now) {
        outbox.append(standings.lock(subject.members()).stream()
                .map(member -> new DomainEvent(
                        "member",
                        member.id(),
                        member.version(),
                        "member-erased",
                        new MemberEvents.Erased(member.id(), member.organisationId(), askedBy.name(), now)))
                .toList());
    }
}
