package org.guildhall.membership.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.membership.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

/** How what officers write in the archive is stored: each text, name of a file and file encrypted for its place. */
@ApplicationScoped
class ArchiveCipher {

    private static final String TITLE = "archive_entry|title";
    private static final String TEXT = "archive_entry|text";
    private static final String REASON = "archive_entry|reason";
    private static final String NAME = "archive_entry_attachment|name";
    private static final String CONTENT = "archive_attachment|content";

    private final FieldCipher cipher;

    ArchiveCipher(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] title(ArchiveEntry entry) {
        return cipher.encrypt(entry.title(), TITLE, entry.id());
    }

    byte[] text(ArchiveEntry entry) {
        return cipher.encrypt(entry.text(), TEXT, entry.id());
    }

    byte @Nullable [] reason(ArchiveEntry entry) {
        return entry.reason() == null ? null : cipher.encrypt(entry.reason(), REASON, entry.id());
    }

    byte[] name(ArchivedAttachment attachment) {
        return cipher.encrypt(attachment.name(), NAME, attachment.id());
    }

    byte[] content(UUID attachmentId, byte[] file) {
        return cipher.encrypt(file, CONTENT, attachmentId);
    }

    String openTitle(UUID entryId, byte[] stored) {
        return cipher.decrypt(stored, TITLE, entryId);
    }

    String openText(UUID entryId, byte[] stored) {
        return cipher.decrypt(stored, TEXT, entryId);
    }

    @Nullable String openReason(UUID entryId, byte @Nullable [] stored) {
        return stored == null ? null : cipher.decrypt(stored, REASON, entryId);
    }

    String openName(UUID attachmentId, byte[] stored) {
        return cipher.decrypt(stored, NAME, attachmentId);
    }

    byte[] openContent(UUID attachmentId, byte[] stored) {
        return cipher.decryptBytes(stored, CONTENT, attachmentId);
    }
}
