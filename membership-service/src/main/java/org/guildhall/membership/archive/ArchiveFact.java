package org.guildhall.membership.archive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the suite did, as it is entered. Facts that are alike but for the person are one entry, so everything else is the key.
 *
 * @param source the event, such as {@code member-joined}
 */
record ArchiveFact(
        UUID organisationId, ArchiveKind kind, LocalDate happenedOn, String title, String text, String source) {

    /** A fact of somebody, or of nobody. */
    record Of(ArchiveFact fact, @Nullable UUID person) {}
}
