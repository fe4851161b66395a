package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.problem.ProblemTexts;

/** Enters many members at once for an organisation of the contest's subtree. Each row has its own outcome. */
@ApplicationScoped
class BulkEntryService {

    private final Entrants entrants;
    private final EntrySteps steps;
    private final ProjectPlaces places;
    private final ContestAccess contests;
    private final OfficerAccess officers;
    private final ProblemTexts texts;
    private final Clock clock;

    BulkEntryService(
            Entrants entrants,
            EntrySteps steps,
            ProjectPlaces places,
            ContestAccess contests,
            OfficerAccess officers,
            ProblemTexts texts,
            Clock clock) {
        this.entrants = entrants;
        this.steps = steps;
        this.places = places;
        this.contests = contests;
        this.officers = officers;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional
    BulkOutcome enter(UUID projectId, BulkEntries wish, String language) {
        officers.requireRuns(wish.organisationId());
        Project project = places.find(projectId).orElseThrow(ProblemException::notFound);
        Contest contest = contests.hold(project.contestId());
        contests.requireOfferedTo(contest, wish.organisationId());
        contest.requireEntryAt(clock.instant());
        Project inLine = places.standInLine(projectId);
        Locale locale = texts.choose(language);
        List<BulkOutcome.Row> rows = new ArrayList<>();
        for (NewEntry entry : wish.entries()) {
            rows.add(enter(contest, inLine, wish.organisationId(), entry, rows.size(), locale));
        }
        return BulkOutcome.of(rows);
    }

    /** A refusal changes nothing, because whatever can be refused is checked before anything is written. */
    private BulkOutcome.Row enter(
            Contest contest, Project project, UUID organisation, NewEntry wish, int row, Locale locale) {
        try {
            List<Member> members = entrants.named(contest, organisation, project, wish);
            Entry entry = steps.register(contest, project, members, wish);
            return new BulkOutcome.Row(row, entry.id(), entry.status(), null, null);
        } catch (ProblemException refusal) {
            return new BulkOutcome.Row(row, null, null, refusal.code(), texts.detail(locale, refusal));
        }
    }
}
