package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;

/** Checks many entries of a project in at once. Each has its own outcome. */
@ApplicationScoped
class BulkCheckIn {

    private final EntryRepository entries;
    private final EntrySteps steps;
    private final ProjectPlaces places;
    private final ContestAccess contests;
    private final ProblemTexts texts;

    BulkCheckIn(
            EntryRepository entries,
            EntrySteps steps,
            ProjectPlaces places,
            ContestAccess contests,
            ProblemTexts texts) {
        this.entries = entries;
        this.steps = steps;
        this.places = places;
        this.contests = contests;
        this.texts = texts;
    }

    @Transactional
    CheckInOutcome checkIn(UUID projectId, List<UUID> ids, String language) {
        Project project = places.find(projectId).orElseThrow(ProblemException::notFound);
        Contest contest = contests.holdRun(project.contestId());
        contest.requireNotStarted();
        places.standInLine(projectId);
        Locale locale = texts.choose(language);
        return CheckInOutcome.of(
                ids.stream().map(id -> checkIn(contest, project, id, locale)).toList());
    }

    /** A refusal changes nothing, because an entry is asked before it is changed. */
    private CheckInOutcome.Row checkIn(Contest contest, Project project, UUID id, Locale locale) {
        try {
            Entry entry = entries.findByIdOptional(id)
                    .filter(found -> found.projectId().equals(project.id()))
                    .orElseThrow(ProblemException::notFound);
            entries.lock(entry).checkIn();
            steps.changed(contest, entry, "entry-checked-in");
            return new CheckInOutcome.Row(id, true, null, null);
        } catch (ProblemException refusal) {
            return new CheckInOutcome.Row(id, false, refusal.code(), texts.detail(locale, refusal));
        }
    }
}
