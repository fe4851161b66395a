package org.guildhall.contest.judging.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class JudgeInvitationRepository implements PanacheRepositoryBase<JudgeInvitation, UUID> {

    Optional<JudgeInvitation> find(InvitationToken token) {
        return find("tokenHash", (Object) token.hash()).firstResultOptional();
    }

    /** The invitation as it stands now, kept from being changed by others until the transaction ends. */
    void lock(JudgeInvitation invitation) {
        getEntityManager().refresh(invitation, LockModeType.PESSIMISTIC_WRITE);
    }

    List<JudgeInvitation> page(UUID project, UUID after, int size) {
        return find("projectId = ?1 and id > ?2 order by id", project, after)
                .page(0, size)
                .list();
    }
}
