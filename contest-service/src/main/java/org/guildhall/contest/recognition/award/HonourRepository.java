package org.guildhall.contest.recognition.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.organisation.Units;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class HonourRepository implements PanacheRepositoryBase<Honour, UUID> {

    private static final String BELOW =
            "SELECT h.* FROM honour h " + Units.join("o", "h.organisation_id") + " WHERE " + Units.below("o", ":below")
                    + """
              AND h.id > :after
              AND h.state = coalesce(CAST(:state AS text), h.state) AND h.year = coalesce(CAST(:year AS integer), h.year)
            ORDER BY h.id LIMIT :size""";

    private static final String HELD = """
            memberId = ?1 and state = ?2 and year >= ?3
            and typeId in (select t.id from HonourType t where t.level in ?4 and t.code = coalesce(?5, t.code))""";

    Optional<Honour> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Makes this transaction the only one that enters honours of the type. */
    void lockType(UUID type) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('honour ' || :type, 0))")
                .setParameter("type", type.toString())
                .getSingleResult();
    }

    boolean isEntered(UUID type, int year, UUID holder) {
        return count(
                        "typeId = ?1 and year = ?2 and coalesce(memberId, organisationId) = ?3 and state <> ?4",
                        type,
                        year,
                        holder,
                        HonourState.RETURNED)
                > 0;
    }

    /** Whether the member holds one of these levels, and of the type with this code unless any will do. */
    boolean isRegistered(UUID member, List<HonourLevel> levels, @Nullable String code, int sinceYear) {
        return count(HELD, member, HonourState.REGISTERED, sinceYear, levels, code) > 0;
    }

    /** What the member holds, the latest first. */
    List<Honour> listHeld(UUID member, int size) {
        return find("memberId = ?1 and state = ?2 order by id desc", member, HonourState.REGISTERED)
                .page(0, size)
                .list();
    }

    /** Honours whose holders belong to the subtree, in the order in which they were recommended. */
    List<Honour> listBelow(String path, @Nullable HonourState state, @Nullable Integer year, UUID after, int size) {
        return getEntityManager()
                .createNativeQuery(BELOW, Honour.class)
                .setParameter("below", Units.subtree(path))
                .setParameter("after", after)
                .setParameter("state", state == null ? null : state.name())
                .setParameter("year", year)
                .setParameter("size", size)
                .getResultList();
    }
}
