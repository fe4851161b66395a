package org.guildhall.membership.archive;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;

/** What is told of archives: seals, so that whoever keeps the topic can tell an archive that was written anew. */
final class ArchiveEvents {

    private ArchiveEvents() {}

    /** @param month such as {@code 2026-11} */
    record Sealed(
            UUID sealId,
            UUID organisationId,
            String month,
            int year,
            long lastNumber,
            long entries,
            String hash,
            String algorithm,
            Instant sealedAt) {}

    static DomainEvent sealed(ArchiveSeal seal) {
        Sealed payload = new Sealed(
                seal.id(),
                seal.organisationId(),
                seal.month(),
                seal.year(),
                seal.lastNumber(),
                seal.entries(),
                seal.hash(),
                ArchiveHash.ALGORITHM,
                seal.sealedAt());
        return new DomainEvent("archive-seal", seal.id(), 1, "archive-sealed", payload);
    }
}
