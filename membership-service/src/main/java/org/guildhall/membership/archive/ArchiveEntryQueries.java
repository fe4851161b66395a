package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.jspecify.annotations.Nullable;

/** Reads entries with what they say of their files. */
@ApplicationScoped
class ArchiveEntryQueries {

    private static final String SELECT = """
            SELECT e.id, e.organisation_id, e.year, e.number, e.kind, e.happened_on, e.title_cipher, e.text_cipher,
                   e.persons, e.corrects, e.reason_cipher, e.source, e.recorded_by, e.recorded_at, e.previous_hash, e.hash
            FROM archive_entry e""";
    private static final String ONE = SELECT + " WHERE e.id = ?";
    private static final String FALLING = SELECT + """
             WHERE e.organisation_id = ? AND (e.year, e.number) < (?, ?) AND (?::integer IS NULL OR e.year = ?)
                AND (?::text IS NULL OR e.kind = ?) AND (?::uuid IS NULL OR ? = ANY (e.persons))
            ORDER BY e.year DESC, e.number DESC LIMIT ?""";
    private static final String RISING = SELECT + """
             WHERE e.organisation_id = ? AND (e.year, e.number) > (?, ?) AND (e.year, e.number) <= (?, ?)
            ORDER BY e.year, e.number LIMIT ?""";
    private static final String LAST = """
            SELECT e.year, e.number FROM archive_entry e WHERE e.organisation_id = ?
            ORDER BY e.year DESC, e.number DESC LIMIT 1""";
    private static final String FILES = """
            SELECT f.entry_id, f.attachment_id, f.name_cipher, a.media_type, a.size, a.sha256
            FROM archive_entry_attachment f JOIN archive_attachment a ON a.id = f.attachment_id
            WHERE f.entry_id = ANY (?) ORDER BY f.entry_id, f.position""";
    private static final String CORRECTIONS = """
            SELECT e.corrects, e.id FROM archive_entry e WHERE e.corrects = ANY (?) ORDER BY e.id""";

    private final Database database;

    ArchiveEntryQueries(Database database) {
        this.database = database;
    }

    /** Which entries are wanted; null for any. */
    record Filter(
            @Nullable Integer year,
            @Nullable ArchiveKind kind,
            @Nullable UUID person) {}

    Optional<StoredEntry> find(UUID id) {
        return withFiles(database.list(ONE, ArchiveEntryQueries::entry, id)).stream()
                .findFirst();
    }

    /** The newest first, from before a place on. */
    List<StoredEntry> newest(UUID organisationId, Filter filter, EntryPlace before, int limit) {
        return withFiles(database.list(
                FALLING,
                ArchiveEntryQueries::entry,
                organisationId,
                before.year(),
                before.number(),
                filter.year(),
                filter.year(),
                filter.kind(),
                filter.kind(),
                filter.person(),
                filter.person(),
                limit));
    }

    /** Where the last entry stands, whatever the head says. */
    EntryPlace last(UUID organisationId) {
        return database.find(LAST, row -> new EntryPlace(row.getInt("year"), row.getLong("number")), organisationId)
                .orElse(EntryPlace.BEFORE_ALL);
    }

    /** In the order of the chain, behind a place, up to another one. */
    List<StoredEntry> chain(UUID organisationId, EntryPlace behind, EntryPlace last, int limit) {
        return withFiles(database.list(
                RISING,
                ArchiveEntryQueries::entry,
                organisationId,
                behind.year(),
                behind.number(),
                last.year(),
                last.number(),
                limit));
    }

    /** The counter-entries of entries, by those. */
    Map<UUID, List<UUID>> corrections(Collection<UUID> entries) {
        Map<UUID, List<UUID>> corrections = new HashMap<>();
        database.each(
                CORRECTIONS,
                row -> corrections
                        .computeIfAbsent(Sql.uuid(row, "corrects"), none -> new ArrayList<>())
                        .add(Sql.uuid(row, "id")),
                Column.uuids(entries));
        return corrections;
    }

    private List<StoredEntry> withFiles(List<StoredEntry> entries) {
        Map<UUID, List<StoredEntry.File>> files = new HashMap<>();
        database.each(
                FILES,
                row -> {
                    StoredEntry.File file = file(row);
                    files.computeIfAbsent(file.entryId(), none -> new ArrayList<>())
                            .add(file);
                },
                Column.of("uuid", entries, StoredEntry::id));
        return entries.stream()
                .map(entry -> entry.with(files.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private static StoredEntry.File file(ResultSet row) throws SQLException {
        return new StoredEntry.File(
                Sql.uuid(row, "entry_id"),
                Sql.uuid(row, "attachment_id"),
                row.getBytes("name_cipher"),
                row.getString("media_type"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")));
    }

    private static StoredEntry entry(ResultSet row) throws SQLException {
        return new StoredEntry(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "organisation_id"),
                row.getInt("year"),
                row.getLong("number"),
                row.getString("kind"),
                row.getObject("happened_on", LocalDate.class),
                row.getBytes("title_cipher"),
                row.getBytes("text_cipher"),
                List.of((UUID[]) row.getArray("persons").getArray()),
                Sql.uuid(row, "corrects"),
                row.getBytes("reason_cipher"),
                row.getString("source"),
                row.getString("recorded_by"),
                Sql.instant(row, "recorded_at"),
                HexFormat.of().formatHex(row.getBytes("previous_hash")),
                HexFormat.of().formatHex(row.getBytes("hash")),
                List.of());
    }
}
