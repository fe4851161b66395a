package org.guildhall.membership.enrolment.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ApplicationRepository implements PanacheRepositoryBase<Application, UUID> {

    Optional<Application> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The applications of a session in order of their ids, which is the order of arrival. */
    List<Application> findInSession(UUID sessionId, @Nullable ApplicationStatus status, UUID after, int limit) {
        Parameters parameters = Parameters.with("session", sessionId).and("after", after);
        String filter = "";
        if (status != null) {
            filter = " and a.status = :status";
            parameters.and("status", status);
        }
        return find(
                        "from Application a join fetch a.person where a.sessionId = :session and a.id > :after" + filter
                                + " order by a.id",
                        parameters)
                .page(0, limit)
                .list();
    }

    /** The next pending applications of a session, locked. */
    List<Application> lockPending(UUID sessionId, UUID after, int limit) {
        return find(
                        "sessionId = ?1 and status = ?2 and id > ?3 order by id",
                        sessionId,
                        ApplicationStatus.APPLIED,
                        after)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** What waits of these persons, held or not, locked. */
    List<Application> lockWaiting(Set<UUID> persons) {
        return find(
                        "person.id in ?1 and status in ?2 order by id",
                        persons,
                        List.of(ApplicationStatus.APPLIED, ApplicationStatus.HELD))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
