package org.guildhall.membership.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What stands in an export in place of an entry that can't be decrypted: never of the form of one, so it breaks the chain. */
record UnreadableEntry(
        UUID id,
        UUID organisationId,
        int year,
        long number,
        String kind,
        LocalDate happenedOn,
        Instant recordedAt,
        String previousHash,
        String hash,
        boolean unreadable) {

    static UnreadableEntry of(StoredEntry entry) {
        return new UnreadableEntry(
                entry.id(),
                entry.organisationId(),
                entry.year(),
                entry.number(),
                entry.kind(),
                entry.happenedOn(),
                entry.recordedAt(),
                entry.previousHash(),
                entry.hash(),
                true);
    }
}
