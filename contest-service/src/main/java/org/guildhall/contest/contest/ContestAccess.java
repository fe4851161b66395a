package org.guildhall.contest.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.member.Member;
import org.guildhall.contest.member.MemberRepository;
import org.guildhall.contest.organisation.Organisation;
import org.guildhall.contest.organisation.OrganisationRepository;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.security.Position;

/**
 * Who may do what with a contest: organisers run the contests of their subtree, auditors read them, and a member sees the
 * announced contests of his own organisation and of those above it. Whatever somebody can't see doesn't exist for him.
 */
@ApplicationScoped
public class ContestAccess {

    private static final Position[] READERS = {Position.CONTEST_ORGANISER, Position.AUDITOR};

    private final ContestRepository contests;
    private final OrganisationRepository organisations;
    private final MemberRepository members;
    private final Caller caller;

    ContestAccess(
            ContestRepository contests, OrganisationRepository organisations, MemberRepository members, Caller caller) {
        this.contests = contests;
        this.organisations = organisations;
        this.members = members;
        this.caller = caller;
    }

    /** A contest the caller may look at as an officer or as a member. */
    public Contest visible(UUID id) {
        return contests.findByIdOptional(id)
                .filter(contest -> reads(contest) || isOfferedToCaller(contest))
                .orElseThrow(ProblemException::notFound);
    }

    /** A contest the caller may look into as an officer: its entries too. */
    public Contest readable(UUID id) {
        return contests.findByIdOptional(id).filter(this::reads).orElseThrow(ProblemException::notFound);
    }

    /** A contest for somebody to enter or to leave, kept in its state until the transaction ends. */
    public Contest hold(UUID id) {
        return contests.hold(id).orElseThrow(ProblemException::notFound);
    }

    /** A contest the caller runs, kept from being changed by others until the transaction ends. */
    public Contest lockRun(UUID id) {
        return contests.lock(id).filter(this::runs).orElseThrow(ProblemException::notFound);
    }

    public boolean runs(Contest contest) {
        return covers(contest.organisationId(), Position.CONTEST_ORGANISER);
    }

    public boolean reads(Contest contest) {
        return covers(contest.organisationId(), READERS);
    }

    /** Whether the member belongs to those the contest is for, and it has been announced. */
    public boolean isOfferedTo(Contest contest, Member member) {
        return contest.isAnnounced() && isWithin(contest, member);
    }

    /** Whether the member belongs to the subtree of the contest's organisation. */
    public boolean isWithin(Contest contest, Member member) {
        Optional<Organisation> own = organisations.findPlaced(member.organisationId());
        return organisations
                .findPlaced(contest.organisationId())
                .filter(host -> own.filter(host::contains).isPresent())
                .isPresent();
    }

    /** The member who calls. */
    public Optional<Member> callingMember() {
        return members.findBySubject(caller.subject());
    }

    void requireRunsIn(UUID organisation) {
        if (!covers(organisation, Position.CONTEST_ORGANISER)) {
            throw ProblemException.notFound();
        }
    }

    /** The path prefixes whose contests the caller may list, narrowed to one organisation's subtree if asked to. */
    List<String> readablePaths(UUID organisation) {
        if (organisation == null) {
            return caller.scope(READERS);
        }
        String path =
                organisations.findPlaced(organisation).map(Organisation::path).orElseThrow(ProblemException::notFound);
        caller.requireCovers(path, READERS);
        return List.of(path);
    }

    /** The organisations whose contests are open to the caller as a member; none if he isn't one. */
    List<UUID> organisationsOfCaller() {
        return callingMember()
                .flatMap(member -> organisations.findPlaced(member.organisationId()))
                .map(Organisation::lineage)
                .orElse(List.of());
    }

    private boolean isOfferedToCaller(Contest contest) {
        return callingMember().filter(member -> isOfferedTo(contest, member)).isPresent();
    }

    private boolean covers(UUID organisation, Position... positions) {
        return organisations
                .findPlaced(organisation)
                .filter(placed -> caller.covers(placed.path(), positions))
                .isPresent();
    }
}
