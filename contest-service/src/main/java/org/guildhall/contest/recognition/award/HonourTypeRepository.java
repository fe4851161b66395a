package org.guildhall.contest.recognition.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class HonourTypeRepository implements PanacheRepositoryBase<HonourType, UUID> {

    private static final String INSERT = """
            INSERT INTO honour_type (id, organisation_id, code, title, level, holder, created_at)
            VALUES (:id, :organisation, :code, :title, :level, :holder, :createdAt) ON CONFLICT DO NOTHING""";

    /** False if the organisation has a type of this code already. */
    boolean add(HonourType type) {
        return getEntityManager()
                        .createNativeQuery(INSERT)
                        .setParameter("id", type.id())
                        .setParameter("organisation", type.organisationId())
                        .setParameter("code", type.code())
                        .setParameter("title", type.title())
                        .setParameter("level", type.level().name())
                        .setParameter("holder", type.holder().name())
                        .setParameter("createdAt", type.createdAt())
                        .executeUpdate()
                == 1;
    }

    /** What the organisation confers on members under this title. */
    Optional<HonourType> findForMembers(UUID organisation, String title) {
        return find(
                        "organisationId = ?1 and title = ?2 and holder = ?3 order by id",
                        organisation,
                        title,
                        HonourHolder.MEMBER)
                .firstResultOptional();
    }

    List<HonourType> listOf(UUID organisation, UUID after, int size) {
        return find("organisationId = ?1 and id > ?2 order by id", organisation, after)
                .page(0, size)
                .list();
    }
}
