package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.jspecify.annotations.Nullable;

/** The rows of employers, many at once: those of an import, and those of a union that merges. */
@ApplicationScoped
class EmployerRows {

    private static final String COLUMNS =
            "id, keeper_id, name, credit_code, above_designated_size, employee_count, area_code, union_id, version";
    private static final String FOLLOW = """
            UPDATE registered_employer SET version = version + 1,
                                keeper_id = CASE keeper_id WHEN ? THEN ? ELSE keeper_id END,
                                union_id = CASE union_id WHEN ? THEN ? ELSE union_id END
            WHERE closed_on IS NULL AND (keeper_id = ? OR union_id = ?)
            RETURNING """ + " " + COLUMNS;
    private static final String RECORD = """
            INSERT INTO employer_change (id, employer_id, version, kind, keeper_id, name, credit_code, above_designated_size,
                                         employee_count, area_code, union_id, effective_on, recorded_at, recorded_by)
            SELECT c.change_id, e.id, e.version, ?, e.keeper_id, e.name, e.credit_code, e.above_designated_size,
                   e.employee_count, e.area_code, e.union_id, ?, ?, ?
            FROM unnest(?::uuid[], ?::uuid[]) AS c (change_id, employer_id) JOIN registered_employer e ON e.id = c.employer_id""";
    private static final String INSERT = """
            INSERT INTO registered_employer (id, keeper_id, name, credit_code, code_index, above_designated_size, employee_count, area_code,
                                  union_id, created_at, version)
            SELECT id, keeper_id, name, credit_code, code_index, above_designated_size, employee_count, area_code, union_id, ?, 1
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::boolean[], ?::integer[], ?::text[], ?::uuid[])
                AS e (id, keeper_id, name, credit_code, code_index, above_designated_size, employee_count, area_code, union_id)""";
    private static final String LOCK = "SELECT id FROM registered_employer WHERE id = ANY (?) ORDER BY id FOR UPDATE";
    /** What else refers to an employer raises its version, but for these. */
    private static final String CHANGED = """
            SELECT e.id FROM registered_employer e
            WHERE e.id = ANY (?)
                AND (e.version > 1
                    OR EXISTS (SELECT FROM employer_name n WHERE n.employer_id = e.id AND n.linked_by IS NOT NULL)
                    OR EXISTS (SELECT FROM founding_case c WHERE c.employer_id = e.id))""";

    private static final String DELETE =
            "DELETE FROM registered_employer WHERE id = ANY (?) AND version = 1 RETURNING ";
    private static final String BELOW = """
            SELECT e.* FROM registered_employer e
                JOIN organisation k ON k.id = e.keeper_id
                JOIN organisation root ON root.id = ? AND k.path >= root.path AND k.path < rtrim(root.path, '/') || '0'
            WHERE e.closed_on IS NULL AND e.id > ? ORDER BY e.id LIMIT ?""";
    private static final String KNOWN = """
            SELECT e.id, e.keeper_id, e.name, e.credit_code, e.above_designated_size, e.employee_count, e.area_code, e.union_id,
                   e.version, starts_with(k.path, root.path) AS in_scope, n.stated_index
            FROM (SELECT id, NULL::bytea AS stated_index FROM registered_employer WHERE closed_on IS NULL AND credit_code = ANY (?)
                  UNION ALL SELECT employer_id, stated_index FROM employer_name WHERE stated_index = ANY (?)) AS n
                JOIN registered_employer e ON e.id = n.id AND e.closed_on IS NULL
                JOIN organisation k ON k.id = e.keeper_id
                JOIN organisation root ON root.id = ?""";
    private static final String COUNT = """
            SELECT count(*) AS employers FROM registered_employer WHERE closed_on IS NULL AND (keeper_id = ? OR union_id = ?)""";

    private static final String WITH_ANY = """
            SELECT w.id FROM unnest(?::uuid[]) AS w (id)
            WHERE EXISTS (SELECT FROM registered_employer e WHERE e.closed_on IS NULL AND e.keeper_id = w.id)
                OR EXISTS (SELECT FROM registered_employer e WHERE e.closed_on IS NULL AND e.union_id = w.id)""";

    private final Database database;

    EmployerRows(Database database) {
        this.database = database;
    }

    /** An employer as it is stored. */
    record Stored(UUID id, UUID keeperId, EmployerDetails details, long version) {}

    void insert(Collection<NewEmployer> employers, Function<String, byte[]> codeIndex, Instant now) {
        database.update(
                INSERT,
                now,
                Column.of("uuid", employers, NewEmployer::id),
                Column.of("uuid", employers, NewEmployer::keeperId),
                Column.of("text", employers, employer -> employer.details().name()),
                Column.of("text", employers, employer -> employer.details().creditCode()),
                Column.ofBytes(
                        employers,
                        employer -> Optional.ofNullable(employer.details().creditCode())
                                .map(codeIndex)
                                .orElse(null)),
                Column.of("boolean", employers, employer -> employer.details().aboveDesignatedSize()),
                Column.of("integer", employers, employer -> employer.details().employeeCount()),
                Column.of("text", employers, employer -> employer.details().areaCode()),
                Column.of("uuid", employers, employer -> employer.details().unionId()));
    }

    /** Takes back employers that nothing happened to; names, statements and history are the caller's to take back before. */
    List<Stored> delete(Collection<UUID> employers) {
        return database.list(DELETE + COLUMNS, EmployerRows::stored, ids(employers));
    }

    void deleteHistory(Collection<UUID> employers) {
        database.update("DELETE FROM employer_change WHERE employer_id = ANY (?)", ids(employers));
    }

    /** What is read beside a lock may be older than what the lock waited for: hence two statements. */
    List<UUID> lockChanged(Collection<UUID> employers) {
        database.each(LOCK, row -> {}, ids(employers));
        return database.list(CHANGED, row -> Sql.uuid(row, "id"), ids(employers));
    }

    /** Those kept within a subtree, in the order of their ids. */
    List<Stored> below(UUID root, UUID after, int limit) {
        return database.list(BELOW, EmployerRows::stored, root, after, limit);
    }

    /** Employers that have one of these codes, or one of these names. */
    void known(
            UUID root,
            Collection<String> codes,
            Collection<byte[]> names,
            BiConsumer<KnownEmployer, byte @Nullable []> taker) {
        database.each(
                KNOWN,
                row -> {
                    Stored found = stored(row);
                    taker.accept(
                            new KnownEmployer(
                                    found.id(), found.keeperId(), found.details(), row.getBoolean("in_scope")),
                            row.getBytes("stated_index"));
                },
                Column.texts(codes),
                Column.ofBytes(names, name -> name),
                root);
    }

    private static Column ids(Collection<UUID> employers) {
        return Column.uuids(employers);
    }

    /** Those that are kept there, or belong to that union, and exist. */
    long count(UUID organisationId) {
        return database.find(COUNT, row -> row.getLong("employers"), organisationId, organisationId)
                .orElseThrow();
    }

    /** Those of the organisations that keep any, or are the union of any. */
    Set<UUID> withAnyAmong(Collection<UUID> organisationIds) {
        return Set.copyOf(database.list(WITH_ANY, row -> Sql.uuid(row, "id"), Column.uuids(organisationIds)));
    }

    /** Brings what stands at one organisation to another one. */
    List<Stored> follow(UUID from, UUID to) {
        return database.list(FOLLOW, EmployerRows::stored, from, to, from, to, from, from);
    }

    /** Adds to the histories what these employers are now. */
    void record(
            EmployerChangeKind kind,
            Collection<UUID> employers,
            Supplier<UUID> ids,
            LocalDate effectiveOn,
            Instant now,
            @Nullable String by) {
        database.update(
                RECORD,
                kind,
                effectiveOn,
                now,
                by,
                Column.of("uuid", employers, employer -> ids.get()),
                ids(employers));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "keeper_id"),
                new EmployerDetails(
                        row.getString("name"),
                        row.getString("credit_code"),
                        row.getObject("above_designated_size", Boolean.class),
                        row.getObject("employee_count", Integer.class),
                        row.getString("area_code"),
                        Sql.uuid(row, "union_id")),
                row.getLong("version"));
    }
}
