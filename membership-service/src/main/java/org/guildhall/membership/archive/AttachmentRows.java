package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;

/** The files of the archive, each encrypted as a whole. */
@ApplicationScoped
class AttachmentRows {

    private static final String INSERT = """
            INSERT INTO archive_attachment (
                id, organisation_id, media_type, size, sha256, content_cipher, uploaded_by, uploaded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LOCK = """
            SELECT id FROM archive_attachment WHERE id = ANY (?) AND organisation_id = ? ORDER BY id FOR UPDATE""";
    private static final String FREE = """
            SELECT a.id, a.organisation_id, a.media_type, a.size, a.sha256
            FROM archive_attachment a
            WHERE a.id = ANY (?) AND a.organisation_id = ?
                AND NOT EXISTS (SELECT FROM archive_entry_attachment f WHERE f.attachment_id = a.id)""";
    private static final String READ = """
            SELECT a.id, a.media_type, a.content_cipher, f.name_cipher, e.organisation_id
            FROM archive_attachment a JOIN archive_entry_attachment f ON f.attachment_id = a.id
                JOIN archive_entry e ON e.id = f.entry_id
            WHERE a.id = ?""";
    private static final String CONTENT = "SELECT a.content_cipher FROM archive_attachment a WHERE a.id = ?";
    private static final String DELETE_FREE = """
            DELETE FROM archive_attachment WHERE id IN (
                SELECT a.id FROM archive_attachment a
                WHERE a.uploaded_at < ?
                    AND NOT EXISTS (SELECT FROM archive_entry_attachment f WHERE f.attachment_id = a.id)
                LIMIT ? FOR UPDATE SKIP LOCKED)""";

    private final Database database;
    private final ArchiveCipher cipher;

    AttachmentRows(Database database, ArchiveCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    void insert(AttachmentView attachment, byte[] file, String by, Instant now) {
        database.update(
                INSERT,
                attachment.id(),
                attachment.organisationId(),
                attachment.mediaType(),
                attachment.size(),
                HexFormat.of().parseHex(attachment.sha256()),
                cipher.content(attachment.id(), file),
                by,
                now);
    }

    /**
     * Those of the organisation that no entry names, locked, by their ids; the map may be changed. They are locked first and
     * looked at then: a query doesn't see what was committed while it waited for its locks.
     */
    Map<UUID, AttachmentView> lockFree(UUID organisationId, Collection<UUID> ids) {
        Column wanted = Column.uuids(ids);
        database.list(LOCK, row -> Sql.uuid(row, "id"), wanted, organisationId);
        Map<UUID, AttachmentView> free = new HashMap<>();
        database.each(FREE, row -> free.put(Sql.uuid(row, "id"), view(row)), wanted, organisationId);
        return free;
    }

    /** A file that an entry names. */
    Optional<ArchiveFile> find(UUID id) {
        return database.find(
                READ,
                row -> new ArchiveFile(
                        Sql.uuid(row, "organisation_id"),
                        cipher.openName(id, row.getBytes("name_cipher")),
                        AttachmentType.of(row.getString("media_type")),
                        cipher.openContent(id, row.getBytes("content_cipher"))),
                id);
    }

    /** @throws IllegalStateException when it was tampered with, or its key is gone */
    Optional<byte[]> content(UUID id) {
        return database.find(CONTENT, row -> cipher.openContent(id, row.getBytes("content_cipher")), id);
    }

    /** Removes so many at most that were sent before and that no entry names; how many there were. */
    int deleteFree(Instant sentBefore, int limit) {
        return database.update(DELETE_FREE, sentBefore, limit);
    }

    private static AttachmentView view(ResultSet row) throws SQLException {
        return new AttachmentView(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "organisation_id"),
                row.getString("media_type"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")));
    }
}
