package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.BlindIndex;

/** By which names rows further down may refer to what a row would make; fingerprints, as what stands in a file is nobody's else. */
@ApplicationScoped
class ImportNameRows {

    private static final String INSERT = """
            INSERT INTO import_row_name (import_id, name, number, told)
            SELECT ?, name, number, told FROM unnest(?::bytea[], ?::integer[], ?::text[]) AS n (name, number, told)
            ON CONFLICT DO NOTHING""";
    private static final String FIND = """
            SELECT n.name, n.told, r.state = 'FAULTY' AS faulty
            FROM import_row_name n JOIN import_row r ON r.import_id = n.import_id AND r.number = n.number
            WHERE n.import_id = ? AND n.name = ANY (?) ORDER BY n.number""";
    private static final String CREATED =
            "SELECT created_id FROM import_row WHERE import_id = ? AND created_id = ANY (?)";

    private final Database database;
    private final BlindIndex index;

    ImportNameRows(Database database, BlindIndex index) {
        this.database = database;
        this.index = index;
    }

    /** One name of a row. */
    private record Name(byte[] name, int number, String told) {}

    void insert(UUID importId, List<JudgedRow> rows) {
        List<Name> names = rows.stream()
                .flatMap(row ->
                        row.names().stream().map(name -> new Name(of(importId, name), row.number(), row.told())))
                .toList();
        if (!names.isEmpty()) {
            database.update(
                    INSERT,
                    importId,
                    Column.ofBytes(names, Name::name),
                    Column.of("integer", names, Name::number),
                    Column.of("text", names, Name::told));
        }
    }

    Map<String, List<EarlierRow>> find(UUID importId, Collection<String> written) {
        Map<ByteBuffer, String> names = new HashMap<>();
        written.forEach(name -> names.put(ByteBuffer.wrap(of(importId, name)), name));
        Map<String, List<EarlierRow>> found = new HashMap<>();
        database.each(
                FIND,
                row -> found.computeIfAbsent(
                                names.get(ByteBuffer.wrap(row.getBytes("name"))), unused -> new ArrayList<>())
                        .add(new EarlierRow(row.getString("told"), row.getBoolean("faulty"))),
                importId,
                Column.ofBytes(names.keySet(), ByteBuffer::array));
        return found;
    }

    Set<UUID> createdAmong(UUID importId, Collection<UUID> ids) {
        return Set.copyOf(database.list(CREATED, row -> Sql.uuid(row, "created_id"), importId, Column.uuids(ids)));
    }

    void delete(UUID importId) {
        database.update("DELETE FROM import_row_name WHERE import_id = ?", importId);
    }

    private byte[] of(UUID importId, String name) {
        return index.of("import-row-name", importId + "|" + name);
    }
}
