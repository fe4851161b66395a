package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;

/** Writes entries with their files, many by one statement; those who append have locked the heads. */
@ApplicationScoped
class ArchiveEntryRows {

    private static final String INSERT = """
            INSERT INTO archive_entry (
                id, organisation_id, year, number, kind, happened_on, title_cipher, text_cipher, persons, corrects,
                reason_cipher, source, recorded_by, recorded_at, previous_hash, hash)
            SELECT u.id, u.organisation_id, u.year, u.number, u.kind, u.happened_on, u.title_cipher, u.text_cipher,
                u.persons::uuid[], u.corrects, u.reason_cipher, u.source, u.recorded_by, u.recorded_at, u.previous_hash,
                u.hash
            FROM unnest(?::uuid[], ?::uuid[], ?::integer[], ?::bigint[], ?::text[], ?::date[], ?::bytea[], ?::bytea[],
                ?::text[], ?::uuid[], ?::bytea[], ?::text[], ?::text[], ?::timestamptz[], ?::bytea[], ?::bytea[])
                AS u (id, organisation_id, year, number, kind, happened_on, title_cipher, text_cipher, persons, corrects,
                    reason_cipher, source, recorded_by, recorded_at, previous_hash, hash)""";
    private static final String ATTACH = """
            INSERT INTO archive_entry_attachment (entry_id, position, attachment_id, name_cipher)
            SELECT * FROM unnest(?::uuid[], ?::integer[], ?::uuid[], ?::bytea[])""";

    private final Database database;
    private final ArchiveCipher cipher;

    ArchiveEntryRows(Database database, ArchiveCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** A file at its place in an entry. */
    private record Attached(UUID entryId, int position, ArchivedAttachment attachment) {}

    void insert(Collection<ArchiveEntry> entries) {
        database.update(
                INSERT,
                Column.of("uuid", entries, ArchiveEntry::id),
                Column.of("uuid", entries, ArchiveEntry::organisationId),
                Column.of("integer", entries, ArchiveEntry::year),
                Column.of("bigint", entries, ArchiveEntry::number),
                Column.of("text", entries, ArchiveEntry::kind),
                Column.of("date", entries, ArchiveEntry::happenedOn),
                Column.ofBytes(entries, cipher::title),
                Column.ofBytes(entries, cipher::text),
                Column.of("text", entries, entry -> literal(entry.persons())),
                Column.of("uuid", entries, ArchiveEntry::corrects),
                Column.ofBytes(entries, cipher::reason),
                Column.of("text", entries, ArchiveEntry::source),
                Column.of("text", entries, ArchiveEntry::recordedBy),
                Column.of("timestamptz", entries, ArchiveEntry::recordedAt),
                Column.ofBytes(entries, entry -> HexFormat.of().parseHex(entry.previousHash())),
                Column.ofBytes(entries, entry -> HexFormat.of().parseHex(entry.hash())));
        attach(entries.stream().flatMap(ArchiveEntryRows::attached).toList());
    }

    /** Lists of different lengths can't be unnested as such. */
    private static String literal(List<UUID> persons) {
        return persons.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Stream<Attached> attached(ArchiveEntry entry) {
        return IntStream.range(0, entry.attachments().size())
                .mapToObj(position ->
                        new Attached(entry.id(), position, entry.attachments().get(position)));
    }

    private void attach(List<Attached> files) {
        if (files.isEmpty()) {
            return;
        }
        database.update(
                ATTACH,
                Column.of("uuid", files, Attached::entryId),
                Column.of("integer", files, Attached::position),
                Column.of("uuid", files, file -> file.attachment().id()),
                Column.ofBytes(files, file -> cipher.name(file.attachment())));
    }
}
