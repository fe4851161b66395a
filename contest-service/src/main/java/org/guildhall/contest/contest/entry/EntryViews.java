package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.contest.common.organisation.OrganisationQueries;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.OfferedContests;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.kit.paging.Page;

/**
 * Entries as they are shown: with those behind them, and what contest, project and organisation are called now; a query a
 * sort, not a row.
 */
@ApplicationScoped
class EntryViews {

    private final EntryRepository entries;
    private final OfferedContests contests;
    private final ProjectPlaces projects;
    private final OrganisationQueries organisations;

    EntryViews(
            EntryRepository entries,
            OfferedContests contests,
            ProjectPlaces projects,
            OrganisationQueries organisations) {
        this.entries = entries;
        this.contests = contests;
        this.projects = projects;
        this.organisations = organisations;
    }

    EntryView of(Entry entry) {
        return of(List.of(entry)).get(0);
    }

    Page<EntryView> of(Page<Entry> page) {
        Map<UUID, EntryView> views =
                of(page.items()).stream().collect(Collectors.toMap(EntryView::id, Function.identity()));
        return page.map(entry -> views.get(entry.id()));
    }

    List<EntryView> of(List<Entry> shown) {
        Map<UUID, List<UUID>> behind = entries.entrantsOf(ids(shown, Entry::id)).stream()
                .collect(Collectors.groupingBy(
                        Entrant::entryId, Collectors.mapping(Entrant::memberId, Collectors.toList())));
        Map<UUID, Contest> held = contests.list(ids(shown, Entry::contestId)).stream()
                .collect(Collectors.toMap(Contest::id, Function.identity()));
        Map<UUID, Project> entered = projects.list(ids(shown, Entry::projectId)).stream()
                .collect(Collectors.toMap(Project::id, Function.identity()));
        Map<UUID, String> units = organisations.names(ids(shown, Entry::memberOrganisationId));
        return shown.stream()
                .map(entry -> EntryView.of(
                        entry,
                        behind.getOrDefault(entry.id(), List.of()).stream()
                                .sorted()
                                .toList(),
                        held.get(entry.contestId()),
                        entered.get(entry.projectId()),
                        units.get(entry.memberOrganisationId())))
                .toList();
    }

    private static List<UUID> ids(Collection<Entry> entries, Function<Entry, UUID> id) {
        return entries.stream().map(id).distinct().toList();
    }
}
