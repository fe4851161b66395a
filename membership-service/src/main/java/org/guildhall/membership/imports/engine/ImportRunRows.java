package org.guildhall.membership.imports.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.job.WaitingWork;
import org.guildhall.kit.sheet.SheetFormat;
import org.guildhall.kit.sheet.SheetRow;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.jspecify.annotations.Nullable;

/** The rows of imports, and who works on which: whoever does holds a lease that each step renews. */
@ApplicationScoped
class ImportRunRows {

    private static final TypeReference<List<RowFault>> FAULTS = new TypeReference<>() {};

    private static final String INSERT = """
            INSERT INTO import_run (id, kind, organisation_id, state, format, created_by, created_at, expires_at, cleared, mark,
                                    progress, blank_rows, other_sheets, faults, own_phones, own_persons, turn_at)
            VALUES (?, ?, ?, 'PREVIEWING', ?, ?, ?, ?, false, 0, 0, 0, 0, '[]', ?, ?, ?)""";
    private static final String COLUMNS = """
            id, kind, organisation_id, state, format, headings, created_by, created_at, coalesce(undone_by, applied_by) AS acted_by,
            applied_at, undone_at, expires_at, cleared, mark, progress, tries, blank_rows, other_sheets, failure, faults, own_phones, own_persons
            """;
    private static final String FIND = "SELECT " + COLUMNS + "FROM import_run WHERE id = ?";
    private static final String LOCK = FIND + " FOR UPDATE";
    private static final String LIST = "SELECT " + COLUMNS
            + "FROM import_run WHERE kind = ? AND organisation_id = ? AND id < ? ORDER BY id DESC LIMIT ?";
    private static final String UNFINISHED = """
            SELECT count(*) AS unfinished FROM import_run
            WHERE organisation_id = ? AND state IN ('PREVIEWING', 'READY', 'APPLYING', 'UNDOING')""";
    private static final String WAITING = """
            SELECT count(*) AS runs, min(CASE state WHEN 'APPLYING' THEN applied_at WHEN 'UNDOING' THEN undone_at ELSE created_at END) AS oldest
            FROM import_run WHERE state IN ('PREVIEWING', 'APPLYING', 'UNDOING')""";
    private static final String CLAIM = """
            UPDATE import_run SET worker = ?, lease_until = ?, turn_at = ?, tries = tries + 1
            WHERE id = (SELECT id FROM import_run
                        WHERE state IN ('PREVIEWING', 'APPLYING', 'UNDOING') AND (lease_until IS NULL OR lease_until < ?)
                        ORDER BY turn_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING """ + " " + COLUMNS;
    private static final String STEP = """
            UPDATE import_run SET mark = ?, progress = progress + 1, tries = 0, lease_until = ?
            WHERE id = ? AND worker = ? AND mark = ?""";
    private static final String RENEW = """
            UPDATE import_run SET mark = ?, progress = progress + 1, lease_until = ? WHERE id = ? AND worker = ?""";
    private static final String RELEASE = "UPDATE import_run SET lease_until = NULL WHERE id = ? AND worker = ?";
    private static final String RELEASE_ALL = """
            UPDATE import_run SET lease_until = NULL
            WHERE state IN ('PREVIEWING', 'APPLYING', 'UNDOING') AND worker = ?""";
    private static final String HEAD = "UPDATE import_run SET headings = ? WHERE id = ? AND worker = ?";
    private static final String STAGED = """
            UPDATE import_run SET state = 'READY', blank_rows = ?, other_sheets = ?, mark = 0, progress = progress + 1,
                                  lease_until = NULL
            WHERE id = ? AND worker = ?""";
    private static final String REFUSE = """
            UPDATE import_run SET state = 'REFUSED', failure = ?, faults = ?, progress = progress + 1, lease_until = NULL
            WHERE id = ? AND worker = ?""";
    private static final String APPLY = """
            UPDATE import_run SET state = 'APPLYING', applied_by = ?, applied_at = ?, mark = 0, progress = progress + 1, tries = 0,
                                  own_phones = own_phones || ?, own_persons = own_persons || ?, turn_at = ?, lease_until = NULL
            WHERE id = ?""";
    private static final String UNDO = """
            UPDATE import_run SET state = 'UNDOING', undone_by = ?, undone_at = ?, failure = NULL, mark = 0,
                                  progress = progress + 1, tries = 0, turn_at = ?, lease_until = NULL
            WHERE id = ?""";
    private static final String FINISH = """
            UPDATE import_run SET state = ?, failure = ?, mark = 0, progress = progress + 1, lease_until = NULL
            WHERE id = ? AND worker = ?""";
    private static final String CLEAR = """
            UPDATE import_run SET cleared = true, own_phones = '{}', own_persons = '{}', progress = progress + 1,
                                  state = CASE state WHEN 'READY' THEN 'DISCARDED' ELSE state END
            WHERE id = ? AND NOT cleared AND state NOT IN ('PREVIEWING', 'APPLYING', 'UNDOING')""";
    private static final String EXPIRED = """
            SELECT id FROM import_run
            WHERE NOT cleared AND expires_at < ? AND state NOT IN ('PREVIEWING', 'APPLYING', 'UNDOING')
            ORDER BY expires_at LIMIT ?""";

    private final Database database;
    private final Documents documents;
    private final StagedCells cells;

    ImportRunRows(Database database, Documents documents, StagedCells cells) {
        this.database = database;
        this.documents = documents;
        this.cells = cells;
    }

    /** What begins with a file. */
    record NewImport(
            UUID id, ImportKind kind, UUID organisationId, SheetFormat format, String createdBy, Instant expiresAt) {}

    void insert(NewImport begun, List<byte[]> ownPhones, Set<UUID> ownPersons, Instant now) {
        database.update(
                INSERT,
                begun.id(),
                begun.kind(),
                begun.organisationId(),
                begun.format(),
                begun.createdBy(),
                now,
                begun.expiresAt(),
                phones(ownPhones),
                persons(ownPersons),
                now);
    }

    Optional<ImportRun> find(UUID id) {
        return database.find(FIND, this::run, id);
    }

    Optional<ImportRun> lock(UUID id) {
        return database.find(LOCK, this::run, id);
    }

    /** Newest first. */
    List<ImportRun> ofOrganisation(ImportKind kind, UUID organisation, UUID before, int limit) {
        return database.list(LIST, this::run, kind, organisation, before, limit);
    }

    long unfinished(UUID organisation) {
        return database.find(UNFINISHED, row -> row.getLong("unfinished"), organisation)
                .orElseThrow();
    }

    /** Those that somebody has to work on, and since when the one that was ordered first. */
    WaitingWork.Found waiting() {
        return database.find(WAITING, row -> new WaitingWork.Found(row.getLong("runs"), Sql.instant(row, "oldest")))
                .orElseThrow();
    }

    /** The import whose turn it is; from here on nobody else works on it until the lease ends. */
    Optional<ImportRun> claim(UUID worker, Instant now, Instant leaseUntil) {
        return database.find(CLAIM, this::run, worker, leaseUntil, now, now);
    }

    /**
     * Marks a step as done, in the transaction that does it: first, so that of two workers one waits here and then finds it
     * done.
     *
     * @return whether it is this worker's to do
     */
    boolean step(ImportRun run, UUID worker, int from, int to, Instant leaseUntil) {
        return database.update(STEP, to, leaseUntil, run.id(), worker, from) == 1;
    }

    /** As {@link #step}, in a transaction of its own, of a work that is done as one. */
    boolean renew(UUID id, UUID worker, int to, Instant leaseUntil) {
        return database.update(RENEW, to, leaseUntil, id, worker) == 1;
    }

    void release(UUID id, UUID worker) {
        database.update(RELEASE, id, worker);
    }

    /** Whatever this worker is at. */
    void releaseAll(UUID worker) {
        database.update(RELEASE_ALL, worker);
    }

    void head(UUID id, UUID worker, SheetRow headings) {
        database.update(HEAD, cells.write(headings), id, worker);
    }

    boolean staged(UUID id, UUID worker, int blankRows, int otherSheets) {
        return database.update(STAGED, blankRows, otherSheets, id, worker) == 1;
    }

    boolean refuse(UUID id, UUID worker, ImportFailure failure, List<RowFault> faults) {
        return database.update(REFUSE, documents.write(failure), documents.write(faults), id, worker) == 1;
    }

    void apply(UUID id, String by, List<byte[]> ownPhones, Set<UUID> ownPersons, Instant now) {
        database.update(APPLY, by, now, phones(ownPhones), persons(ownPersons), now, id);
    }

    void undo(UUID id, String by, Instant now) {
        database.update(UNDO, by, now, now, id);
    }

    /** @return whether it was this worker's to finish */
    boolean finish(UUID id, UUID worker, ImportState state, @Nullable ImportFailure failure) {
        return database.update(FINISH, state, failure == null ? null : documents.write(failure), id, worker) == 1;
    }

    /**
     * Says that the content is gone, unless somebody works on it, which its row decides: it may have begun just now.
     *
     * @return whether the content is to be removed
     */
    boolean clear(UUID id) {
        return database.update(CLEAR, id) == 1;
    }

    List<UUID> expired(Instant now, int limit) {
        return database.list(EXPIRED, row -> Sql.uuid(row, "id"), now, limit);
    }

    private static Column phones(List<byte[]> phones) {
        return Column.ofBytes(phones, phone -> phone);
    }

    private static Column persons(Set<UUID> persons) {
        return Column.uuids(persons);
    }

    private ImportRun run(ResultSet row) throws SQLException {
        String headings = row.getString("headings");
        String failure = row.getString("failure");
        return new ImportRun(
                Sql.uuid(row, "id"),
                ImportKind.valueOf(row.getString("kind")),
                Sql.uuid(row, "organisation_id"),
                ImportState.valueOf(row.getString("state")),
                SheetFormat.valueOf(row.getString("format")),
                headings == null ? null : cells.read(1, headings),
                row.getString("created_by"),
                Sql.instant(row, "created_at"),
                row.getString("acted_by"),
                Sql.instant(row, "applied_at"),
                Sql.instant(row, "undone_at"),
                Sql.instant(row, "expires_at"),
                row.getBoolean("cleared"),
                row.getInt("mark"),
                row.getLong("progress"),
                row.getInt("tries"),
                row.getInt("blank_rows"),
                row.getInt("other_sheets"),
                failure == null ? null : documents.read(failure, ImportFailure.class),
                documents.read(row.getString("faults"), FAULTS),
                List.of((byte[][]) row.getArray("own_phones").getArray()),
                Set.copyOf(List.of((UUID[]) row.getArray("own_persons").getArray())));
    }
}
