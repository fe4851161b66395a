package org.guildhall.contest.common.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an organisation hosts: entities with an {@code id} in the order of their making and an {@code organisationId}.
 *
 * @param <T> the entity
 */
public interface HostedRepository<T> extends PanacheRepositoryBase<T, UUID> {

    /**
     * Selects by a path prefix, with what was merged into something below it; paths are ids and slashes, so nothing in them
     * is a wildcard.
     */
    String BELOW = "organisationId in (select o.id from Organisation o where o.path like ?1 or o.mergedPath like ?1)";

    /** One of them, kept from being changed by others until this transaction ends. */
    default Optional<T> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As {@link #lock}, for who has read it before: somebody else may have changed it since. */
    default Optional<T> lockAfresh(UUID id) {
        Optional<T> locked = lock(id);
        locked.ifPresent(getEntityManager()::refresh);
        return locked;
    }

    /** One of them, kept as it is until this transaction ends; many may hold it at once. */
    default Optional<T> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Those of the organisations below the path, the oldest first. */
    default List<T> listBelow(String path, UUID after, int size) {
        return find(BELOW + " and id > ?2", Sort.ascending("id"), path + "%", after)
                .page(0, size)
                .list();
    }

    /** Those of the organisations below the path, the newest first. */
    default List<T> listNewestBelow(String path, UUID before, int size) {
        return find(BELOW + " and id < ?2", Sort.descending("id"), path + "%", before)
                .page(0, size)
                .list();
    }
}
