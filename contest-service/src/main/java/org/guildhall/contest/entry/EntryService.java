package org.guildhall.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.guildhall.contest.contest.Contest;
import org.guildhall.contest.contest.ContestAccess;
import org.guildhall.contest.member.Member;
import org.guildhall.contest.project.Project;
import org.guildhall.contest.project.ProjectPlaces;
import org.guildhall.kit.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.time.Ids;

/** Entering and withdrawing: the place, the entry and its event become true together. */
@ApplicationScoped
class EntryService {

    private final EntryRepository entries;
    private final Entrants entrants;
    private final ProjectPlaces places;
    private final ContestAccess contests;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    EntryService(
            EntryRepository entries,
            Entrants entrants,
            ProjectPlaces places,
            ContestAccess contests,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.entries = entries;
        this.entrants = entrants;
        this.places = places;
        this.contests = contests;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param memberId whom an organiser enters, or null for the caller himself */
    @Transactional
    EntryView enter(UUID projectId, UUID memberId) {
        Project project = places.find(projectId).orElseThrow(ProblemException::notFound);
        Contest contest = contests.hold(project.contestId());
        Member member = memberId == null ? entrants.self(contest) : entrants.named(contest, memberId);
        contest.requireEntryAt(clock.instant());
        takePlace(project, member);
        Entry entry = new Entry(ids.next(), project, member, now());
        entries.persist(entry);
        outbox.append(EntryEvents.registered(entry, contest));
        return EntryView.of(entry);
    }

    /**
     * Takes the place first: after that the entries of this project stand in line, so the look for an earlier entry of the
     * same member is not outrun.
     */
    private void takePlace(Project project, Member member) {
        boolean taken = places.take(project.id());
        if (entries.isEntered(project.id(), member.id())) {
            throw ProblemException.of(409, "already-entered");
        }
        if (!taken) {
            throw ProblemException.of(409, "project-full");
        }
    }

    @Transactional
    EntryView withdraw(UUID id) {
        Entry entry = entries.lock(id).orElseThrow(ProblemException::notFound);
        Contest contest = contests.hold(entry.contestId());
        if (!entrants.isCaller(entry) && !contests.runs(contest)) {
            throw ProblemException.notFound();
        }
        contest.requireWithdrawal();
        entry.withdraw(now());
        places.free(entry.projectId());
        entries.flush();
        outbox.append(EntryEvents.withdrawn(entry, contest));
        return EntryView.of(entry);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
