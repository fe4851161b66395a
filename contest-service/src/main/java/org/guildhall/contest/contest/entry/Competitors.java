package org.guildhall.contest.contest.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.kit.problem.ProblemException;

/** The entries that compete, for stages, panels and results. */
@ApplicationScoped
public class Competitors {

    private static final String BEHIND = """
            SELECT e.entry_id AS entry, e.member_id AS member, e.organisation_id AS then, m.organisation_id AS now
            FROM entrant e LEFT JOIN member m ON m.id = e.member_id WHERE e.entry_id = ANY (:entries)""";

    private final EntryRepository entries;
    private final EntryDeeds deeds;
    private final EntityManager database;

    Competitors(EntryRepository entries, EntryDeeds deeds, EntityManager database) {
        this.entries = entries;
        this.deeds = deeds;
        this.database = database;
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
        Map<UUID, Competitor> found = new LinkedHashMap<>();
        List<Tuple> rows = database.createNativeQuery(BEHIND, Tuple.class)
                .setParameter("entries", ids.toArray(UUID[]::new))
                .getResultList();
        for (Tuple row : rows) {
            Competitor competitor = found.computeIfAbsent(
                    row.get("entry", UUID.class), entry -> new Competitor(entry, new HashSet<>(), new HashSet<>()));
            competitor.members().add(row.get("member", UUID.class));
            competitor.organisations().add(row.get("then", UUID.class));
            if (row.get("now") != null) {
                competitor.organisations().add(row.get("now", UUID.class));
            }
        }
        return found;
    }

    /** Undoes a disqualification, as the remedy of an appeal. The contest is locked. */
    public void reinstate(Contest contest, UUID entry) {
        Entry found = entries.lock(entries.findByIdOptional(entry).orElseThrow(ProblemException::notFound));
        found.reinstate();
        deeds.changed(contest, found, "entry-reinstated");
    }
}
