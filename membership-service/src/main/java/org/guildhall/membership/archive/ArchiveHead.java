package org.guildhall.membership.archive;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.time.Clocks;
import org.guildhall.membership.archive.EntryDraft.Correction;
import org.jspecify.annotations.Nullable;

/**
 * The end of an organisation's chain.
 *
 * @param number of the last entry in its year, nought when there is none
 * @param notBefore when the next entry may be made at the earliest
 * @param unsealedAt when the first entry was made that no seal covers
 * @param continuedIn the organisation it merged into, in whose archive everything goes on
 */
record ArchiveHead(
        UUID organisationId,
        int year,
        long number,
        String hash,
        Instant notBefore,
        @Nullable Instant unsealedAt,
        @Nullable UUID continuedIn) {

    /** The entry that comes next: a year begins with number one, and no clock that is late takes an entry back into the last. */
    ArchiveEntry next(UUID id, EntryDraft draft, Instant now) {
        Instant recordedAt = now.isBefore(notBefore) ? notBefore : now;
        int entryYear = recordedAt.atZone(Clocks.BUSINESS_ZONE).getYear();
        Correction correction = draft.correction();
        return new ArchiveEntry(
                        id,
                        organisationId,
                        entryYear,
                        entryYear == year ? number + 1 : 1,
                        draft.kind().name(),
                        draft.happenedOn(),
                        draft.title(),
                        draft.text(),
                        draft.persons(),
                        draft.attachments(),
                        correction == null ? null : correction.entryId(),
                        correction == null ? null : correction.reason(),
                        draft.source(),
                        draft.recordedBy(),
                        recordedAt,
                        hash,
                        "")
                .hashed();
    }

    /** The head behind an entry. */
    ArchiveHead behind(ArchiveEntry entry) {
        return new ArchiveHead(
                organisationId,
                entry.year(),
                entry.number(),
                entry.hash(),
                entry.recordedAt(),
                unsealedAt == null ? entry.recordedAt() : unsealedAt,
                continuedIn);
    }

    /** After all entries made before some time were sealed. */
    ArchiveHead sealedUntil(Instant end, @Nullable Instant nextUnsealedAt) {
        return new ArchiveHead(
                organisationId,
                year,
                number,
                hash,
                notBefore.isBefore(end) ? end : notBefore,
                nextUnsealedAt,
                continuedIn);
    }
}
