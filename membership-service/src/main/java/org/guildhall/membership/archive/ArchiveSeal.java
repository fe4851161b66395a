package org.guildhall.membership.archive;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a month of an archive is over, and with which entry.
 *
 * @param month in which entries were made, by the business calendar, such as {@code 2026-11}
 * @param year of the last entry's number
 * @param entries how many there are of that month
 * @param hash of the last entry
 */
@Schema(description = "月度封存：当月最后一条记录及其哈希 · the last entry of a month and its hash")
record ArchiveSeal(
        UUID id,
        UUID organisationId,

        @Schema(description = "月份 · the month", examples = "2026-11")
        String month,

        int year,
        long lastNumber,
        long entries,
        String hash,
        Instant sealedAt) {

    ArchiveSeal {
        Stream.of(id, organisationId, hash, sealedAt).forEach(Objects::requireNonNull);
        YearMonth.parse(month);
    }

    /** Whether it is of an earlier month, and of an earlier entry. */
    boolean isBefore(ArchiveSeal next) {
        return month.compareTo(next.month) < 0 && place().compareTo(next.place()) < 0;
    }

    EntryPlace place() {
        return new EntryPlace(year, lastNumber);
    }
}
