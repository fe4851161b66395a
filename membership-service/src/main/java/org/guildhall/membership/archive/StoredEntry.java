package org.guildhall.membership.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it is stored, which can be read only as long as nobody has tampered with it. */
record StoredEntry(
        UUID id,
        UUID organisationId,
        int year,
        long number,
        String kind,
        LocalDate happenedOn,
        byte[] title,
        byte[] text,
        List<UUID> persons,
        @Nullable UUID corrects,
        byte @Nullable [] reason,
        @Nullable String source,
        @Nullable String recordedBy,
        Instant recordedAt,
        String previousHash,
        String hash,
        List<File> files) {

    /** A file it names. */
    record File(UUID entryId, UUID id, byte[] name, String mediaType, long size, String sha256) {}

    EntryPlace place() {
        return new EntryPlace(year, number);
    }

    StoredEntry with(List<File> attached) {
        return new StoredEntry(
                id,
                organisationId,
                year,
                number,
                kind,
                happenedOn,
                title,
                text,
                persons,
                corrects,
                reason,
                source,
                recordedBy,
                recordedAt,
                previousHash,
                hash,
                attached);
    }

    /** What it says; empty when something of it was tampered with, or its key is gone. */
    Optional<ArchiveEntry> open(ArchiveCipher cipher) {
        try {
            return Optional.of(decrypted(cipher));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private ArchiveEntry decrypted(ArchiveCipher cipher) {
        return new ArchiveEntry(
                id,
                organisationId,
                year,
                number,
                kind,
                happenedOn,
                cipher.openTitle(id, title),
                cipher.openText(id, text),
                persons,
                files.stream()
                        .map(file -> new ArchivedAttachment(
                                file.id(),
                                cipher.openName(file.id(), file.name()),
                                file.mediaType(),
                                file.size(),
                                file.sha256()))
                        .toList(),
                corrects,
                cipher.openReason(id, reason),
                source,
                recordedBy,
                recordedAt,
                previousHash,
                hash);
    }
}
