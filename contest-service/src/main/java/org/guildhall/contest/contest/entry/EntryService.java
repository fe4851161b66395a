package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.kit.problem.ProblemException;

/** Entering and withdrawing. */
@ApplicationScoped
class EntryService {

    private final EntryRepository entries;
    private final Entrants entrants;
    private final EntrySteps steps;
    private final ProjectPlaces places;
    private final ContestAccess contests;
    private final EntryViews views;
    private final Clock clock;

    EntryService(
            EntryRepository entries,
            Entrants entrants,
            EntrySteps steps,
            ProjectPlaces places,
            ContestAccess contests,
            EntryViews views,
            Clock clock) {
        this.entries = entries;
        this.entrants = entrants;
        this.steps = steps;
        this.places = places;
        this.contests = contests;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    EntryView enter(UUID projectId, NewEntry wish) {
        Project project = places.find(projectId).orElseThrow(ProblemException::notFound);
        Contest contest = contests.hold(project.contestId());
        List<Member> members = entrants.of(contest, project, wish);
        contest.requireEntryAt(clock.instant());
        Project inLine = places.standInLine(projectId);
        Entry entry = steps.register(contest, inLine, members, wish);
        return views.of(entry);
    }

    @Transactional
    EntryView withdraw(UUID id) {
        Entry entry = entries.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        Contest contest =
                entrants.isCaller(entry) ? contests.hold(entry.contestId()) : contests.holdRun(entry.contestId());
        contest.requireWithdrawal();
        Project project = places.standInLine(entry.projectId());
        steps.withdraw(contest, project, entries.lock(entry));
        return views.of(entry);
    }
}
