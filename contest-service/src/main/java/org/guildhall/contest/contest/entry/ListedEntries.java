package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.contest.entry.EntrantQueries.Behind;

/** The entries of projects for whoever draws up a list of them; who may is theirs to know. In a transaction. */
@ApplicationScoped
public class ListedEntries {

    private final EntryRepository entries;
    private final EntrantQueries entrants;

    ListedEntries(EntryRepository entries, EntrantQueries entrants) {
        this.entries = entries;
        this.entrants = entrants;
    }

    /** Those of these projects in one of these states, in the order of registration. */
    public List<ListedEntry> list(Collection<UUID> projects, Collection<EntryStatus> states) {
        List<Entry> listed = entries.listInStates(projects, states);
        Map<UUID, List<Behind>> behind =
                entrants.behind(listed.stream().map(Entry::id).toList());
        return listed.stream()
                .map(entry -> new ListedEntry(
                        entry.id(),
                        entry.projectId(),
                        entry.title().orElse(null),
                        entry.status(),
                        behind.getOrDefault(entry.id(), List.of()).stream()
                                .map(Behind::memberId)
                                .toList()))
                .toList();
    }

    /** What the teams among the entries of these projects are called, by entry. */
    public Map<UUID, String> teams(Collection<UUID> projects) {
        return entries.listTeams(projects).stream()
                .collect(Collectors.toMap(Entry::id, entry -> entry.title().orElseThrow()));
    }
}
