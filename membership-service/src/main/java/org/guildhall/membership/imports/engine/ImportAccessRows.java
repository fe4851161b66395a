package org.guildhall.membership.imports.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.time.Ids;

/** Records who saw what stands in a file, and who had one checked. */
@ApplicationScoped
class ImportAccessRows {

    private static final String INSERT =
            "INSERT INTO import_access (id, import_id, subject, happened_at, act) VALUES (?, ?, ?, ?, 'FILE_SEEN')";
    private static final String PREVIEWED = """
            INSERT INTO import_access (id, import_id, subject, happened_at, act, row_count, elsewhere)
            SELECT ?, r.id, r.created_by, ?, 'PREVIEWED',
                   (SELECT count(*) FROM import_row i WHERE i.import_id = r.id), r.elsewhere
            FROM import_run r WHERE r.id = ?""";
    private static final String BELOW = """
            SELECT a.id, a.import_id, r.organisation_id, a.act, a.subject, a.row_count, a.elsewhere, a.happened_at
            FROM import_access a
                JOIN import_run r ON r.id = a.import_id
                JOIN organisation o ON o.id = r.organisation_id
                JOIN organisation root ON root.id = ?
            WHERE o.path LIKE root.path || '%' AND a.id < ? ORDER BY a.id DESC LIMIT ?""";

    private final Database database;
    private final Ids ids;
    private final Clock clock;

    ImportAccessRows(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    void insert(UUID importId, String subject) {
        database.update(INSERT, ids.next(), importId, subject, clock.instant());
    }

    /** With what was told until now. */
    void previewed(UUID importId) {
        database.update(PREVIEWED, ids.next(), clock.instant(), importId);
    }

    /** Of an organisation's subtree, the newest first. */
    List<ImportRecordView> below(UUID organisationId, UUID before, int limit) {
        return database.list(BELOW, ImportAccessRows::view, organisationId, before, limit);
    }

    private static ImportRecordView view(ResultSet row) throws SQLException {
        return new ImportRecordView(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "import_id"),
                Sql.uuid(row, "organisation_id"),
                ImportAct.valueOf(row.getString("act")),
                row.getString("subject"),
                row.getObject("row_count", Integer.class),
                row.getObject("elsewhere", Integer.class),
                Sql.instant(row, "happened_at"));
    }
}
