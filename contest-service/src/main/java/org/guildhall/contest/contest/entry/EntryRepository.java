package org.guildhall.contest.contest.entry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class EntryRepository implements PanacheRepositoryBase<Entry, UUID> {

    private static final String CHOSEN = """
            contestId = ?1 and status not in (WITHDRAWN, DISQUALIFIED)
            and (recognised is not null or id in ?2) and id > ?3 order by id""";

    /** The entry as it stands now, kept from being changed by others until this transaction ends. */
    Entry lock(Entry entry) {
        getEntityManager().refresh(entry, LockModeType.PESSIMISTIC_WRITE);
        return entry;
    }

    void add(Entry entry, List<Entrant> entrants) {
        persist(entry);
        entrants.forEach(getEntityManager()::persist);
        flush();
    }

    boolean isEntered(UUID project, Collection<UUID> members) {
        return !getEntityManager()
                .createQuery(
                        "select 1 from Entrant e where e.projectId = ?1 and e.key.memberId in ?2 and e.active",
                        Integer.class)
                .setParameter(1, project)
                .setParameter(2, members)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Lets those behind an entry enter again. */
    void release(UUID entry) {
        getEntityManager()
                .createQuery("update Entrant e set e.active = false where e.key.entryId = ?1")
                .setParameter(1, entry)
                .executeUpdate();
    }

    List<Entrant> entrantsOf(Collection<UUID> entries) {
        return getEntityManager()
                .createQuery("from Entrant e where e.key.entryId in ?1 order by e.key.memberId", Entrant.class)
                .setParameter(1, entries)
                .getResultList();
    }

    /** The number after the last one the project's waitlist gave out. */
    int nextWaitlistPlace(UUID project) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(e.waitlistPlace), 0) + 1 from Entry e where e.projectId = ?1",
                        Integer.class)
                .setParameter(1, project)
                .getSingleResult();
    }

    List<Entry> listWaiting(UUID project) {
        return list("projectId = ?1 and status = ?2 order by waitlistPlace", project, EntryStatus.WAITLISTED);
    }

    List<Entry> listInStatus(UUID project, EntryStatus status) {
        return list("projectId = ?1 and status = ?2 order by id", project, status);
    }

    /** The entries of these projects in one of these states, in the order of registration. */
    List<Entry> listInStates(Collection<UUID> projects, Collection<EntryStatus> states) {
        return list("projectId in ?1 and status in ?2 order by id", projects, states);
    }

    List<Entry> listTeams(Collection<UUID> projects) {
        return list("projectId in ?1 and title is not null", projects);
    }

    /** The project's entries in the order of registration, withdrawn ones too. */
    List<Entry> listOf(UUID project, UUID after, int size) {
        return find("projectId = ?1 and id > ?2 order by id", project, after)
                .page(0, size)
                .list();
    }

    /** The entries behind which the member stands, the newest first. */
    List<Entry> listOfMember(UUID member, UUID before, int size) {
        return find(
                        "id in (select e.key.entryId from Entrant e where e.key.memberId = ?1) and id < ?2 order by id desc",
                        member,
                        before)
                .page(0, size)
                .list();
    }

    /** The member's entries in these contests that weren't withdrawn. */
    List<Entry> listActive(UUID member, Collection<UUID> contests) {
        return list(
                "id in (select e.key.entryId from Entrant e where e.key.memberId = ?1 and e.active) and contestId in ?2",
                member,
                contests);
    }

    /** Of a contest, those still in it that were recognised directly or are among the titled ones, by registration. */
    List<Entry> listChosen(UUID contest, Collection<UUID> titled, UUID after, int size) {
        return find(CHOSEN, contest, titled, after).page(0, size).list();
    }
}
