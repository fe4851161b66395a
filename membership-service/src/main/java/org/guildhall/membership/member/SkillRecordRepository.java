package org.guildhall.membership.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SkillRecordRepository implements PanacheRepositoryBase<SkillRecord, UUID> {

    /** The member's steps, the newest first. */
    List<SkillRecord> listOf(UUID member, UUID before, int size) {
        return find("memberId = ?1 and id < ?2 order by id desc", member, before)
                .page(0, size)
                .list();
    }

    boolean hasPromotion(UUID promotion) {
        return count("promotionId", promotion) > 0;
    }
}
