package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.access.OfficerAccess;
import org.guildhall.contest.common.member.Member;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;

/** Reading entries: officers those of the contests in their scope, members their own. */
@ApplicationScoped
class EntryLists {

    private final EntryRepository entries;
    private final Entrants entrants;
    private final ProjectPlaces projects;
    private final ContestAccess contests;
    private final OfficerAccess officers;
    private final EntryViews views;
    private final Cursors cursors;

    EntryLists(
            EntryRepository entries,
            Entrants entrants,
            ProjectPlaces projects,
            ContestAccess contests,
            OfficerAccess officers,
            EntryViews views,
            Cursors cursors) {
        this.entries = entries;
        this.entrants = entrants;
        this.projects = projects;
        this.contests = contests;
        this.officers = officers;
        this.views = views;
        this.cursors = cursors;
    }

    @Transactional
    EntryView read(UUID id) {
        Entry entry = entries.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        if (!entrants.isCaller(entry)) {
            contests.readable(entry.contestId());
        }
        return views.of(entry);
    }

    @Transactional
    Page<EntryView> list(UUID projectId, PageQuery page) {
        Project project = projects.find(projectId).orElseThrow(ProblemException::notFound);
        contests.readable(project.contestId());
        return views.of(cursors.rising(
                "entries:" + projectId, page, (after, size) -> entries.listOf(projectId, after, size), Entry::id));
    }

    @Transactional
    Page<EntryView> listMine(PageQuery page) {
        Optional<UUID> member = officers.callingMember().map(Member::id);
        return views.of(cursors.falling(
                "entries-mine",
                page,
                (before, size) ->
                        member.map(id -> entries.listOfMember(id, before, size)).orElse(List.of()),
                Entry::id));
    }
}
