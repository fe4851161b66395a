package org.guildhall.membership.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** Moves all open organisations below one at once: a city has hundreds, and everybody waits for the tree. */
@ApplicationScoped
class ChildRows {

    /** A path ends in a slash, and 0 follows the slash. */
    private static final String MOVE_PATHS = """
            UPDATE organisation o SET path = ? || substr(o.path, ?)
            FROM organisation c
            WHERE c.parent_id = ? AND c.closed_on IS NULL
                AND o.path >= c.path AND o.path < left(c.path, -1) || '0'""";

    private static final String MOVE = """
            UPDATE organisation SET parent_id = ?, version = version + 1
            WHERE parent_id = ? AND closed_on IS NULL
            RETURNING id, version""";

    private static final String RECORD = """
            INSERT INTO organisation_change (id, organisation_id, version, kind, name, parent_id, industry, area_code,
                                             credit_code, founded_on, term_years, next_election_on, employee_count,
                                             effective_on, recorded_at, recorded_by)
            SELECT m.change_id, o.id, o.version, 'MOVED', o.name, o.parent_id, o.industry, o.area_code,
                   o.credit_code, o.founded_on, o.term_years, o.next_election_on, o.employee_count, ?, ?, ?
            FROM unnest(?::uuid[], ?::uuid[]) AS m (change_id, organisation_id)
                JOIN organisation o ON o.id = m.organisation_id""";

    private final Database database;

    ChildRows(Database database) {
        this.database = database;
    }

    record Moved(UUID id, long version) {}

    /** To be called before the children are moved. */
    void movePaths(UUID parentId, String path, String intoPath) {
        database.update(MOVE_PATHS, intoPath, path.length() + 1, parentId);
    }

    List<Moved> move(UUID parentId, UUID intoId) {
        return database.list(MOVE, row -> new Moved(Sql.uuid(row, "id"), row.getLong("version")), intoId, parentId);
    }

    void record(List<Moved> moved, Supplier<UUID> ids, Merger merger, Instant now, String by) {
        database.update(
                RECORD,
                merger.effectiveOn(),
                now,
                by,
                Column.of("uuid", moved, child -> ids.get()),
                Column.of("uuid", moved, Moved::id));
    }
}
