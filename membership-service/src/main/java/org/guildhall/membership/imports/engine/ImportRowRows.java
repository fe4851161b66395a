package org.guildhall.membership.imports.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.jspecify.annotations.Nullable;

/** The rows of the files that are imported, a portion at a time (measured, hence set-based SQL). */
@ApplicationScoped
class ImportRowRows {

    private static final TypeReference<List<RowFault>> FAULTS = new TypeReference<>() {};

    private static final String INSERT = """
            INSERT INTO import_row (import_id, number, state, cells, faults, warned, key)
            SELECT ?, number, state, cells, faults, warned, key
            FROM unnest(?::integer[], ?::text[], ?::bytea[], ?::text[], ?::boolean[], ?::bytea[])
                AS r (number, state, cells, faults, warned, key)""";
    private static final String FIRST = """
            SELECT key, min(number) AS number FROM import_row WHERE import_id = ? AND key = ANY (?) GROUP BY key""";
    private static final String READY = """
            SELECT number, cells FROM import_row
            WHERE import_id = ? AND state = 'READY' AND number > ? ORDER BY number LIMIT ? FOR NO KEY UPDATE""";
    private static final String TAKEN = """
            UPDATE import_row r SET state = t.state, created_id = t.created_id, made_person = t.made_person,
                                    faults = CASE t.state WHEN 'APPLIED' THEN r.faults ELSE t.faults END,
                                    cells = CASE t.state WHEN 'APPLIED' THEN NULL ELSE r.cells END
            FROM unnest(?::integer[], ?::text[], ?::uuid[], ?::uuid[], ?::text[])
                AS t (number, state, created_id, made_person, faults)
            WHERE r.import_id = ? AND r.number = t.number AND r.state = 'READY'""";
    private static final String CREATED = """
            SELECT number, created_id, made_person FROM import_row
            WHERE import_id = ? AND created_id IS NOT NULL AND number > ? ORDER BY number LIMIT ?""";
    private static final String MARK = """
            UPDATE import_row SET state = CASE WHEN created_id = ANY (?) THEN 'CHANGED' ELSE 'APPLIED' END
            WHERE import_id = ? AND created_id = ANY (?)
                AND state <> CASE WHEN created_id = ANY (?) THEN 'CHANGED' ELSE 'APPLIED' END""";
    private static final String UNDONE =
            "UPDATE import_row SET state = 'UNDONE' WHERE import_id = ? AND created_id = ANY (?)";
    private static final String LIST = """
            SELECT number, state, cells, faults, created_id FROM import_row
            WHERE import_id = ? AND number > ? AND (?::text IS NULL OR state = ?) AND (NOT ? OR warned)
            ORDER BY number LIMIT ?""";
    private static final String COUNT = """
            SELECT count(*) AS rows, count(*) FILTER (WHERE warned) AS warned,
                   count(*) FILTER (WHERE state = 'FAULTY') AS faulty,
                   count(*) FILTER (WHERE state = 'READY') AS ready,
                   count(*) FILTER (WHERE state = 'UNCHANGED') AS unchanged,
                   count(*) FILTER (WHERE state = 'APPLIED') AS applied,
                   count(*) FILTER (WHERE state = 'CHANGED') AS changed,
                   count(*) FILTER (WHERE state = 'UNDONE') AS undone
            FROM import_row WHERE import_id = ?""";
    private static final String CLEAR = """
            UPDATE import_row SET cells = NULL, key = NULL
            WHERE import_id = ? AND number IN (
                SELECT number FROM import_row
                WHERE import_id = ? AND (cells IS NOT NULL OR key IS NOT NULL) LIMIT ?)""";

    private static final String DELETE = """
            DELETE FROM import_row
            WHERE import_id = ? AND number IN (SELECT number FROM import_row WHERE import_id = ? LIMIT ?)""";

    /** A statement has a few seconds, however large the file is. */
    private static final int PORTION = 10_000;

    private final Database database;
    private final Documents documents;

    ImportRowRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** What a row made. */
    record Created(int number, UUID id, @Nullable UUID madePerson) {}

    /** A row as it is shown. */
    record Listed(
            int number,
            RowState state,
            byte @Nullable [] cells,
            List<RowFault> faults,
            @Nullable UUID createdId) {}

    /** @param sealed the cells of each row, in the same order */
    void insert(UUID importId, List<JudgedRow> rows, List<byte[]> sealed) {
        database.update(
                INSERT,
                importId,
                Column.of("integer", rows, JudgedRow::number),
                Column.of("text", rows, JudgedRow::state),
                Column.ofBytes(sealed, cells -> cells),
                Column.of("text", rows, row -> documents.write(row.faults())),
                Column.of("boolean", rows, JudgedRow::isWarned),
                Column.ofBytes(rows, JudgedRow::key));
    }

    /** The first row of each of these keys, among those staged. */
    Map<ByteBuffer, Integer> first(UUID importId, Collection<byte[]> keys) {
        Map<ByteBuffer, Integer> first = new HashMap<>();
        database.each(
                FIRST,
                row -> first.put(ByteBuffer.wrap(row.getBytes("key")), row.getInt("number")),
                importId,
                Column.ofBytes(keys, key -> key));
        return first;
    }

    /** The next rows to be taken, kept meanwhile from whoever erases the person they name. */
    List<Listed> ready(UUID importId, int after, int limit) {
        return database.list(
                READY,
                row -> new Listed(row.getInt("number"), RowState.READY, row.getBytes("cells"), List.of(), null),
                importId,
                after,
                limit);
    }

    void taken(UUID importId, List<TakenRow> rows) {
        database.update(
                TAKEN,
                Column.of("integer", rows, TakenRow::number),
                Column.of("text", rows, TakenRow::state),
                Column.of("uuid", rows, TakenRow::created),
                Column.of("uuid", rows, TakenRow::madePerson),
                Column.of("text", rows, row -> documents.write(row.faults())),
                importId);
    }

    /** What the import made, in the order of the file. */
    List<Created> created(UUID importId, int after, int limit) {
        return database.list(
                CREATED,
                row -> new Created(row.getInt("number"), Sql.uuid(row, "created_id"), Sql.uuid(row, "made_person")),
                importId,
                after,
                limit);
    }

    /** Tells of these which have moved on since. */
    void mark(UUID importId, Collection<UUID> created, Collection<UUID> changed) {
        Column moved = Column.uuids(changed);
        database.update(MARK, moved, importId, Column.uuids(created), moved);
    }

    void undone(UUID importId, Collection<UUID> created) {
        database.update(UNDONE, importId, Column.uuids(created));
    }

    /** @param state null for all */
    List<Listed> list(UUID importId, @Nullable RowState state, boolean warned, int after, int limit) {
        String only = state == null ? null : state.name();
        return database.list(LIST, this::listed, importId, after, only, only, warned, limit);
    }

    RowCounts count(UUID importId) {
        return database.find(COUNT, ImportRowRows::counts, importId).orElseThrow();
    }

    void clear(UUID importId) {
        while (database.update(CLEAR, importId, importId, PORTION) == PORTION) {
            // The next portion.
        }
    }

    /** Rows of a file that turned out to be none to import. */
    void delete(UUID importId) {
        while (database.update(DELETE, importId, importId, PORTION) == PORTION) {
            // The next portion.
        }
    }

    private Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getInt("number"),
                RowState.valueOf(row.getString("state")),
                row.getBytes("cells"),
                documents.read(row.getString("faults"), FAULTS),
                Sql.uuid(row, "created_id"));
    }

    private static RowCounts counts(ResultSet row) throws SQLException {
        return new RowCounts(
                row.getInt("rows"),
                row.getInt("faulty"),
                row.getInt("warned"),
                row.getInt("ready"),
                row.getInt("unchanged"),
                row.getInt("applied"),
                row.getInt("changed"),
                row.getInt("undone"));
    }
}
