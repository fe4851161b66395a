package org.guildhall.contest.judging.marking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All queries for mark sheets and moderations. Some join stages, participations, judges and the status of entries, which are
 * not marking's: of a stage with ten thousand entries only those are read that are asked for.
 */
@ApplicationScoped
class SheetRepository implements PanacheRepositoryBase<MarkSheet, UUID> {

    /** The sheet as it stands now, kept from being changed by others until this transaction ends. */
    void lock(MarkSheet sheet) {
        getEntityManager().refresh(sheet, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The stage a sheet belongs to, without reading the sheet: the contest is to be locked first. */
    Optional<UUID> stageOf(UUID sheet) {
        return getEntityManager()
                .createQuery("select m.stageId from MarkSheet m where m.id = ?1", UUID.class)
                .setParameter(1, sheet)
                .getResultStream()
                .findFirst();
    }

    List<MarkSheet> ofStage(UUID stage) {
        return list("stageId = ?1 order by id", stage);
    }

    /** The sheets that count for an entry in a stage. */
    List<MarkSheet> counting(UUID participation) {
        return list("participationId = ?1 and status <> ?2 order by id", participation, SheetStatus.RECUSED);
    }

    Optional<MarkSheet> of(UUID participation, UUID judge) {
        return find("participationId = ?1 and judgeId = ?2", participation, judge)
                .firstResultOptional();
    }

    /** The sheet with this blind code by the judge of this number, kept from being changed by others. */
    Optional<MarkSheet> lock(UUID stage, String blindCode, int judge) {
        return find("""
                        stageId = ?1
                        and participationId = (select p.id from Participation p where p.stageId = ?1 and p.blindCode = ?2)
                        and judgeId in (select j.id from Judge j join Stage t on t.projectId = j.projectId
                                        where t.id = ?1 and j.number = ?3)""", stage, blindCode, judge)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<MarkSheet> page(UUID stage, UUID after, int size) {
        return find("stageId = ?1 and id > ?2 order by id", stage, after)
                .page(0, size)
                .list();
    }

    /** Who marks what in a stage, as far as it counts. */
    List<Marker> markers(UUID stage) {
        return find("stageId = ?1 and status <> ?2", stage, SheetStatus.RECUSED)
                .project(Marker.class)
                .list();
    }

    /** The stages being marked in which a judge has sheets that count. */
    List<UUID> stagesInMarking(UUID judge) {
        return getEntityManager()
                .createQuery("""
                        select distinct m.stageId from MarkSheet m join Stage s on s.id = m.stageId
                        where m.judgeId = ?1 and m.status <> RECUSED and s.state = MARKING order by m.stageId""", UUID.class)
                .setParameter(1, judge)
                .getResultList();
    }

    void add(Moderation moderation) {
        getEntityManager().persist(moderation);
    }

    /** The stage a moderation belongs to: to be held before the moderation is read, for it may be taken back. */
    Optional<UUID> stageOfModeration(UUID id) {
        return getEntityManager()
                .createQuery("select m.stageId from Moderation m where m.id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    Optional<Moderation> moderation(UUID id) {
        return Optional.ofNullable(getEntityManager().find(Moderation.class, id));
    }

    /** The moderation as it stands now. */
    void lock(Moderation moderation) {
        getEntityManager().refresh(moderation, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Moderation> moderations(UUID stage, UUID after, int size) {
        return getEntityManager()
                .createQuery("from Moderation m where m.stageId = ?1 and m.id > ?2 order by m.id", Moderation.class)
                .setParameter(1, stage)
                .setParameter(2, after)
                .setMaxResults(size)
                .getResultList();
    }

    List<Moderation> moderationsOf(UUID participation) {
        return getEntityManager()
                .createQuery("from Moderation m where m.participationId = ?1 order by m.id", Moderation.class)
                .setParameter(1, participation)
                .getResultList();
    }

    void remove(Moderation moderation) {
        getEntityManager().remove(moderation);
    }

    List<String> codesWithOpenSheets(UUID stage) {
        return codes(
                        "exists (from MarkSheet m where m.participationId = p.id and m.status in (ASSIGNED, DRAFT))",
                        stage)
                .getResultList();
    }

    List<String> codesWithFewerSheets(UUID stage, int needed) {
        return codes(
                        "(select count(*) from MarkSheet m where m.participationId = p.id and m.status <> RECUSED) < ?2",
                        stage)
                .setParameter(2, (long) needed)
                .getResultList();
    }

    List<String> codesWithOpenModerations(UUID stage) {
        return codes("exists (from Moderation m where m.participationId = p.id and m.resolvedAt is null)", stage)
                .getResultList();
    }

    /** The blind codes of a stage's entries that are still in the contest and of which something holds. */
    private TypedQuery<String> codes(String condition, UUID stage) {
        return getEntityManager()
                .createQuery("""
                        select p.blindCode from Participation p join Entry e on e.id = p.entryId
                        where p.stageId = ?1 and e.status = COMPETED and\s""" + condition + " order by p.blindCode", String.class)
                .setParameter(1, stage);
    }
}
