package org.guildhall.contest.judging.stage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All queries for participations. Some join the status of entries, which is not theirs: of ten thousand entries only those are
 * read that are asked for.
 */
@ApplicationScoped
public class ParticipationRepository implements PanacheRepositoryBase<Participation, UUID> {

    /** Keeps others from settling the same entry until this transaction ends. */
    public Participation lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All of a stage, by blind code: an order that tells nothing. */
    public List<Participation> ofStage(UUID stage) {
        return list("stageId = ?1 order by blindCode", stage);
    }

    /** Those of the stage whose entries are still in the contest, by blind code. */
    public List<Participation> competing(UUID stage) {
        return list("""
                stageId = ?1 and entryId in (select e.id from Entry e where e.status = COMPETED)
                order by blindCode""", stage);
    }

    List<Participation> page(UUID stage, String after, int size) {
        return find("stageId = ?1 and blindCode > ?2 order by blindCode", stage, after)
                .page(0, size)
                .list();
    }

    Set<UUID> entries(UUID stage) {
        return ofStage(stage).stream().map(Participation::entryId).collect(Collectors.toSet());
    }

    Set<UUID> competingEntries(UUID stage) {
        return competing(stage).stream().map(Participation::entryId).collect(Collectors.toSet());
    }

    Optional<String> codeOf(UUID stage, UUID entry) {
        return find("stageId = ?1 and entryId = ?2", stage, entry)
                .<Participation>firstResultOptional()
                .map(Participation::blindCode);
    }

    Optional<UUID> disqualified(UUID stage, String code) {
        return find("""
                        stageId = ?1 and blindCode = ?2
                        and entryId in (select e.id from Entry e where e.status = DISQUALIFIED)""", stage, code).<Participation>firstResultOptional().map(Participation::entryId);
    }
}
