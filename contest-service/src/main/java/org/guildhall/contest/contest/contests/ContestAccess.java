package org.guildhall.contest.contest.contests;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.access.OwnActs;
import org.guildhall.contest.common.member.Member;
import org.guildhall.kit.authority.AuthoritySource;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Admission;
import org.guildhall.kit.security.Caller;

/**
 * Who may do what with a contest: organisers run the contests of their subtree, auditors read them, and a member sees the
 * announced contests of their own organisation and of those above it. Whatever somebody can't see doesn't exist for them.
 */
@ApplicationScoped
public class ContestAccess {

    private static final Position[] READERS = {Position.CONTEST_ORGANISER, Position.AUDITOR};
    private static final Set<Position> RUNNERS = Set.of(Position.CONTEST_ORGANISER, Position.ADMINISTRATOR);

    /** Members may have entered, and what is done about them or their judges may move their rank. */
    private static final Set<ContestState> DECIDING =
            Set.of(ContestState.ENTRY_OPEN, ContestState.RUNNING, ContestState.MARKED, ContestState.PUBLICITY);

    private final ContestRepository contests;
    private final OfficerAccess officers;
    private final OwnActs ownActs;
    private final Contestants contestants;
    private final Caller caller;
    private final AuthoritySource authority;
    private final Clock clock;

    ContestAccess(
            ContestRepository contests,
            OfficerAccess officers,
            OwnActs ownActs,
            Contestants contestants,
            Caller caller,
            AuthoritySource authority,
            Clock clock) {
        this.contests = contests;
        this.officers = officers;
        this.ownActs = ownActs;
        this.contestants = contestants;
        this.caller = caller;
        this.authority = authority;
        this.clock = clock;
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

    /** The caller's right to look into the contest as an officer, for what lasts beyond the request. */
    public Admission reading(UUID id) {
        return officers.reading(readable(id).organisationId());
    }

    /** Whether the caller may look into the contest as an officer. */
    public boolean isReadable(UUID id) {
        return contests.findByIdOptional(id).filter(this::reads).isPresent();
    }

    /** A contest whoever calls, for what is shown to everybody. */
    public Optional<Contest> announced(UUID id) {
        return contests.findByIdOptional(id).filter(Contest::isAnnounced);
    }

    /** A contest for somebody to enter or to leave, kept in its state until the transaction ends. */
    public Contest hold(UUID id) {
        return contests.hold(id).orElseThrow(ProblemException::notFound);
    }

    /**
     * A contest the caller runs, kept in its state until the transaction ends.
     *
     * @throws ProblemException 403 {@code conflict-of-interest} to who competes in it, as long as something can be decided
     *     there, or as {@link OwnActs} when nobody can tell whether they do
     */
    public Contest holdRun(UUID id) {
        return asOutsider(contests.hold(id));
    }

    /** A contest to work on for somebody who need not run it, kept from being changed by others, as {@link #lockRun}. */
    public Contest lock(UUID id) {
        return contests.lock(id).orElseThrow(ProblemException::notFound);
    }

    /** As {@link #holdRun}, kept from being changed by others until the transaction ends. */
    public Contest lockRun(UUID id) {
        return asOutsider(contests.lock(id));
    }

    /** A contest the caller runs. */
    public Contest run(UUID id) {
        return contests.findByIdOptional(id).filter(this::runs).orElseThrow(ProblemException::notFound);
    }

    private Contest asOutsider(Optional<Contest> found) {
        Contest contest = found.filter(this::runs).orElseThrow(ProblemException::notFound);
        if (DECIDING.contains(contest.state())) {
            ownActs.requireOutsider(own -> contestants.include(contest.id(), own), OwnActs.CONFLICT);
        }
        return contest;
    }

    /** Whether somebody else, known by the subject of their token, runs the contest: who does can't judge blindly. */
    public boolean isRunBy(Contest contest, String subject) {
        List<String> paths = officers.paths(contest.organisationId());
        return authority.grantsOf(subject, clock.instant()).stream()
                .filter(grant -> RUNNERS.contains(grant.position()))
                .anyMatch(grant -> paths.stream().anyMatch(path -> path.startsWith(grant.path())));
    }

    public boolean runs(Contest contest) {
        return officers.runs(contest.organisationId());
    }

    public boolean reads(Contest contest) {
        return officers.reads(contest.organisationId());
    }

    /** Whether the member belongs to those the contest is for, and it has been announced. */
    public boolean isOfferedTo(Contest contest, Member member) {
        return contest.isAnnounced() && officers.isWithin(contest.organisationId(), member.organisationId());
    }

    /** @throws ProblemException 404 unless the contest has been announced to this organisation, the host's or one below it */
    public void requireOfferedTo(Contest contest, UUID organisation) {
        if (!contest.isAnnounced() && !runs(contest) || !officers.isWithin(contest.organisationId(), organisation)) {
            throw ProblemException.notFound();
        }
    }

    /** The path prefixes whose contests the caller may list, narrowed to one organisation's subtree if asked to. */
    List<String> readablePaths(UUID organisation) {
        return organisation == null ? caller.scope(READERS) : List.of(officers.readablePath(organisation));
    }

    /** The organisations whose contests are open to the caller as a member; none if they aren't one. */
    List<UUID> organisationsOfCaller() {
        return officers.organisationsOfCaller();
    }

    private boolean isOfferedToCaller(Contest contest) {
        return officers.callingMember()
                .filter(member -> isOfferedTo(contest, member))
                .isPresent();
    }
}
