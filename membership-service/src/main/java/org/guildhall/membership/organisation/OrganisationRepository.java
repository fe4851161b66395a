package org.guildhall.membership.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

    /** Any number, as long as nothing else in this database locks it. */
    private static final long TREE_LOCK = 0x6f72_6761_6e69_7365L;

    private static final String HELD = "EXISTS (SELECT FROM organisation_hold h WHERE h.organisation_id = %s)";

    private final Database database;

    OrganisationRepository(Database database) {
        this.database = database;
    }

    /** Keeps the tree as it is until the end of the transaction; to be taken before anything of it is read. */
    void keepTree() {
        database.find("SELECT pg_advisory_xact_lock_shared(?)", row -> true, TREE_LOCK);
    }

    /**
     * Makes this transaction the only one that changes the tree; to be taken before anything of it is read. Two moves that
     * each look right alone could otherwise leave paths nobody computed.
     */
    void lockTree() {
        database.find("SELECT pg_advisory_xact_lock(?)", row -> true, TREE_LOCK);
    }

    /**
     * Keeps others from adding anything to the organisation until the end of the transaction, and waits for those who are
     * about to. To be taken before any row they might wait for.
     */
    void lockAgainstAdding(UUID id) {
        database.find("SELECT " + OrganisationLocks.exclusive("?::uuid"), row -> true, id);
    }

    /** The other side of it: whoever adds to these organisations keeps them open, and is told which are closed or held. */
    Set<UUID> lockForAdding(Collection<UUID> ids) {
        Column column = Column.uuids(ids);
        database.each(
                // One that is held isn't waited for: whoever holds it may be waiting for the lock as well.
                "SELECT " + OrganisationLocks.shared("o.id")
                        + " FROM (SELECT w.id FROM unnest(?::uuid[]) AS w (id) WHERE NOT " + HELD.formatted("w.id")
                        + " ORDER BY w.id) AS o",
                row -> {},
                column);
        return new HashSet<>(database.list(
                "SELECT o.id FROM organisation o WHERE o.id = ANY (?) AND (o.closed_on IS NOT NULL OR "
                        + HELD.formatted("o.id") + ")",
                row -> Sql.uuid(row, "id"),
                column));
    }

    /** In the order of their ids, so that two who do it never wait for each other. */
    Map<UUID, Long> countUp(Collection<UUID> ids) {
        Map<UUID, Long> versions = new HashMap<>();
        database.each("""
                UPDATE organisation SET version = version + 1
                WHERE id IN (SELECT o.id FROM organisation o WHERE o.id = ANY (?) ORDER BY o.id FOR NO KEY UPDATE)
                RETURNING id, version""", row -> versions.put(Sql.uuid(row, "id"), row.getLong("version")), Column.uuids(ids));
        return versions;
    }

    /** Those of which there is more to tell than that they were founded. */
    List<UUID> changedAmong(Collection<UUID> ids) {
        return database.list(
                "SELECT id FROM organisation WHERE id = ANY (?) AND version > 1",
                row -> Sql.uuid(row, "id"),
                Column.uuids(ids));
    }

    long countOpenChildren(UUID parentId) {
        return count("parentId = ?1 and closing.closedOn is null", parentId);
    }

    /** Gives the organisation and everything below it their new paths; the entities read before don't know them. */
    void movePaths(String oldPath, String newPath) {
        database.update(
                "UPDATE organisation SET path = ? || substr(path, ?) WHERE path >= ? AND path < ?",
                newPath,
                oldPath.length() + 1,
                oldPath,
                Subtrees.after(oldPath));
    }

    void record(OrganisationChange change) {
        getEntityManager().persist(change);
    }

    /** The newest first, those before a version. */
    List<OrganisationChange> findChanges(UUID organisationId, long beforeVersion, int limit) {
        return getEntityManager()
                .createQuery("""
                        from OrganisationChange c where c.organisationId = :organisation and c.version < :before
                        order by c.version desc""", OrganisationChange.class)
                .setParameter("organisation", organisationId)
                .setParameter("before", beforeVersion)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<String> findPath(UUID id) {
        return find("select o.path from Organisation o where o.id = ?1", id)
                .project(String.class)
                .firstResultOptional();
    }

    Set<UUID> catchAllAmong(Collection<UUID> ids) {
        return new HashSet<>(database.list(
                "SELECT id FROM organisation WHERE id = ANY (?) AND kind = 'CATCH_ALL'",
                row -> Sql.uuid(row, "id"),
                Column.uuids(ids)));
    }

    Map<UUID, String> findNames(Set<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        database.each(
                "SELECT id, name FROM organisation WHERE id = ANY (?)",
                row -> names.put(Sql.uuid(row, "id"), row.getString("name")),
                Column.uuids(ids));
        return names;
    }

    /** Parents before their children; {@code name} is a part of it. */
    List<Organisation> findInScope(
            List<String> prefixes,
            @Nullable String name,
            @Nullable OrganisationLevel level,
            boolean closedToo,
            String afterPath,
            int limit) {
        Parameters parameters = Parameters.with("after", afterPath);
        StringBuilder query = new StringBuilder("from Organisation o where o.path > :after and ");
        query.append(Subtrees.condition("o.path", prefixes, parameters));
        if (name != null) {
            query.append(" and position(:name in o.name) > 0");
            parameters.and("name", name);
        }
        if (level != null) {
            query.append(" and o.level = :level");
            parameters.and("level", level);
        }
        if (!closedToo) {
            query.append(" and o.closing.closedOn is null");
        }
        return find(query + " order by o.path", parameters).page(0, limit).list();
    }

    /** The ids of open children with those of their parents. */
    Map<UUID, UUID> openChildren(Collection<UUID> parents) {
        Map<UUID, UUID> children = new HashMap<>();
        database.each(
                "SELECT id, parent_id FROM organisation WHERE parent_id = ANY (?) AND closed_on IS NULL",
                row -> children.put(Sql.uuid(row, "id"), Sql.uuid(row, "parent_id")),
                Column.uuids(parents));
        return children;
    }

    /** Open ones within a subtree that have one of these names or credit codes. */
    List<Organisation> findLike(String path, Collection<String> names, Collection<String> creditCodes) {
        Parameters parameters = Parameters.with("names", names).and("codes", creditCodes);
        return list(
                "from Organisation o where o.closing.closedOn is null and (o.name in :names or o.details.creditCode in :codes) and "
                        + Subtrees.condition("o.path", List.of(path), parameters),
                parameters);
    }

    List<Organisation> findChildren(UUID parentId, boolean closedToo, UUID after, int limit) {
        return find(
                        "parentId = ?1 and id > ?2 and (?3 = true or closing.closedOn is null) order by id",
                        parentId,
                        after,
                        closedToo)
                .page(0, limit)
                .list();
    }
}
