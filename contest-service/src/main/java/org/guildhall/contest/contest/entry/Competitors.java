package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.contest.common.member.MemberQueries;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.kit.problem.ProblemException;

/** The entries that compete, for stages, panels and results. */
@ApplicationScoped
public class Competitors {

    private final EntryRepository entries;
    private final EntrySteps steps;
    private final EntrantQueries entrants;
    private final MemberQueries members;

    Competitors(EntryRepository entries, EntrySteps steps, EntrantQueries entrants, MemberQueries members) {
        this.entries = entries;
        this.steps = steps;
        this.entrants = entrants;
        this.members = members;
    }

    /**
     * The entries of a project that are there when its contest starts, in the order of registration; they compete from now
     * on. Where nobody was checked in, all registered ones are there.
     *
     * @throws ProblemException 409 when check-in was begun and has not been ended, or nobody is there
     */
    public List<UUID> begin(Project project) {
        List<Entry> registered = entries.listInStatus(project.id(), EntryStatus.REGISTERED);
        List<Entry> checkedIn = entries.listInStatus(project.id(), EntryStatus.CHECKED_IN);
        if (!checkedIn.isEmpty() && !registered.isEmpty()) {
            throw ProblemException.of(409, "check-in-incomplete", project.title(), registered.size());
        }
        List<Entry> present = checkedIn.isEmpty() ? registered : checkedIn;
        if (present.isEmpty()) {
            throw ProblemException.of(409, "nobody-present", project.title());
        }
        List<UUID> ids = present.stream().map(Entry::id).toList();
        entries.update("status = ?1, version = version + 1 where id in ?2", EntryStatus.COMPETED, ids);
        return ids;
    }

    /** Whether the entry is still in the contest: neither withdrawn nor disqualified. */
    public boolean isCompeting(UUID entry) {
        return entries.count("id = ?1 and status = ?2", entry, EntryStatus.COMPETED) == 1;
    }

    /** Who stands behind these entries. */
    public Map<UUID, Competitor> behind(Collection<UUID> ids) {
        Map<UUID, List<EntrantQueries.Behind>> behind = entrants.behind(ids);
        Map<UUID, MemberQueries.Present> present = members.present(behind.values().stream()
                .flatMap(List::stream)
                .map(EntrantQueries.Behind::memberId)
                .collect(Collectors.toSet()));
        Map<UUID, Competitor> found = new HashMap<>();
        behind.forEach((entry, of) -> found.put(entry, competitor(entry, of, present)));
        return found;
    }

    private static Competitor competitor(
            UUID entry, List<EntrantQueries.Behind> behind, Map<UUID, MemberQueries.Present> present) {
        Set<UUID> persons = new HashSet<>();
        Set<UUID> organisations = new HashSet<>();
        for (EntrantQueries.Behind entrant : behind) {
            persons.add(entrant.memberId());
            organisations.add(entrant.organisationId());
            Optional.ofNullable(present.get(entrant.memberId()))
                    .map(MemberQueries.Present::organisation)
                    .ifPresent(organisations::add);
        }
        return new Competitor(entry, persons, organisations);
    }

    /** Undoes a disqualification, as the remedy of an appeal. The contest is locked. */
    public void reinstate(Contest contest, UUID entry) {
        Entry found = entries.lock(entries.findByIdOptional(entry).orElseThrow(ProblemException::notFound));
        found.reinstate();
        steps.changed(contest, found, "entry-reinstated");
    }
}
