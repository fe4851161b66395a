package org.guildhall.contest.outcome.objection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All queries for objections and appeals. */
@ApplicationScoped
public class ObjectionRepository implements PanacheRepositoryBase<Objection, UUID> {

    private static final String UNSETTLED = """
            from Objection o where o.contestId = ?1
            and (o.state in (OPEN, UPHELD) or (o.state = REJECTED and o.appealUntil > ?2
                and not exists (select 1 from Objection a where a.appealOf = o.id)))
            order by o.id""";

    public Optional<Objection> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isAppealed(UUID objection) {
        return count("appealOf = ?1", objection) > 0;
    }

    List<Objection> listOf(UUID contest, UUID after, int size) {
        return find("contestId = ?1 and id > ?2 order by id", contest, after)
                .page(0, size)
                .list();
    }

    /** What still stands against a contest's results, at most a hundred: what is open, unremedied, or can be appealed against. */
    public List<UUID> unsettled(UUID contest, Instant now) {
        return find(UNSETTLED, contest, now).page(0, 100).<Objection>stream()
                .map(Objection::id)
                .toList();
    }
}
