package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.kit.problem.ProblemException;

/** What organisers do with entries on the day: who came, who didn't, who is out. */
@ApplicationScoped
class EntryConduct {

    private final EntryRepository entries;
    private final EntrySteps steps;
    private final ProjectPlaces places;
    private final ContestAccess contests;
    private final EntryViews views;

    EntryConduct(
            EntryRepository entries, EntrySteps steps, ProjectPlaces places, ContestAccess contests, EntryViews views) {
        this.entries = entries;
        this.steps = steps;
        this.places = places;
        this.contests = contests;
        this.views = views;
    }

    @Schema(description = "批量记缺席的结果 · how many were marked absent")
    record Absences(
            @Schema(description = "记为缺席的报名数 · how many were marked absent")
            int absent) {}

    @Transactional
    EntryView checkIn(UUID id) {
        Entry entry = find(id);
        Contest contest = contests.holdRun(entry.contestId());
        contest.requireNotStarted();
        lock(entry).checkIn();
        steps.changed(contest, entry, "entry-checked-in");
        return views.of(entry);
    }

    @Transactional
    EntryView missContest(UUID id) {
        Entry entry = find(id);
        Contest contest = contests.holdRun(entry.contestId());
        contest.requireNotStarted();
        lock(entry).missContest();
        steps.changed(contest, entry, "entry-absent");
        return views.of(entry);
    }

    /** All entries of the project that have not been checked in become absent. */
    @Transactional
    Absences missContestAll(UUID projectId) {
        Project project = places.find(projectId).orElseThrow(ProblemException::notFound);
        Contest contest = contests.holdRun(project.contestId());
        contest.requireNotStarted();
        places.standInLine(projectId);
        List<Entry> missing = entries.listInStatus(projectId, EntryStatus.REGISTERED);
        for (Entry entry : missing) {
            entries.lock(entry).missContest();
            steps.changed(contest, entry, "entry-absent");
        }
        return new Absences(missing.size());
    }

    @Transactional
    EntryView disqualify(UUID id, String reason) {
        Entry entry = find(id);
        Contest contest = contests.holdRun(entry.contestId());
        contest.requireWithdrawal();
        Project project = places.standInLine(entry.projectId());
        steps.disqualify(contest, project, entries.lock(entry), reason);
        return views.of(entry);
    }

    private Entry find(UUID id) {
        return entries.findByIdOptional(id).orElseThrow(ProblemException::notFound);
    }

    private Entry lock(Entry entry) {
        places.standInLine(entry.projectId());
        return entries.lock(entry);
    }
}
