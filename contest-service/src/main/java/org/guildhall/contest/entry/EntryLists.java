package org.guildhall.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.ContestAccess;
import org.guildhall.contest.member.Member;
import org.guildhall.contest.project.Project;
import org.guildhall.contest.project.ProjectPlaces;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Limits;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.problem.ProblemException;

/** Reading entries: officers those of the contests in their scope, a member his own. */
@ApplicationScoped
class EntryLists {

    private final EntryRepository entries;
    private final Entrants entrants;
    private final ProjectPlaces projects;
    private final ContestAccess contests;
    private final Cursors cursors;

    EntryLists(
            EntryRepository entries,
            Entrants entrants,
            ProjectPlaces projects,
            ContestAccess contests,
            Cursors cursors) {
        this.entries = entries;
        this.entrants = entrants;
        this.projects = projects;
        this.contests = contests;
        this.cursors = cursors;
    }

    @Transactional
    EntryView read(UUID id) {
        Entry entry = entries.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        if (!entrants.isCaller(entry)) {
            contests.readable(entry.contestId());
        }
        return EntryView.of(entry, entries.entrantsOf(List.of(id)));
    }

    @Transactional
    Page<EntryView> list(UUID projectId, Integer limit, String cursor) {
        Project project = projects.find(projectId).orElseThrow(ProblemException::notFound);
        contests.readable(project.contestId());
        String route = "entries:" + projectId;
        int size = Limits.of(limit);
        List<Entry> found = entries.listOf(projectId, cursors.after(route, cursor), size + 1);
        return page(found, size, route);
    }

    @Transactional
    Page<EntryView> listMine(Integer limit, String cursor) {
        String route = "entries-mine";
        int size = Limits.of(limit);
        UUID before = cursors.before(route, cursor);
        List<Entry> found = contests.callingMember()
                .map(Member::id)
                .map(member -> entries.listOfMember(member, before, size + 1))
                .orElse(List.of());
        return page(found, size, route);
    }

    private Page<EntryView> page(List<Entry> found, int size, String route) {
        Page<Entry> page = Page.of(found, size, last -> cursors.encode(route, last.id()));
        List<Entrant> behind =
                entries.entrantsOf(page.items().stream().map(Entry::id).toList());
        return page.map(entry -> EntryView.of(entry, behind));
    }
}
