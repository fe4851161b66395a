package org.guildhall.membership.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an entry is to say, before it has its place in the chain; as {@link ArchiveEntry} otherwise. */
record EntryDraft(
        UUID organisationId,
        ArchiveKind kind,
        LocalDate happenedOn,
        String title,
        String text,
        List<UUID> persons,
        List<ArchivedAttachment> attachments,
        @Nullable Correction correction,
        @Nullable String source,
        @Nullable String recordedBy) {

    /** Which entry it corrects, and why. */
    record Correction(UUID entryId, String reason) {}

    /** Made by the suite. */
    static EntryDraft of(
            UUID organisationId,
            ArchiveKind kind,
            LocalDate happenedOn,
            String title,
            String text,
            List<UUID> persons,
            String source) {
        return new EntryDraft(organisationId, kind, happenedOn, title, text, persons, List.of(), null, source, null);
    }

    /** The same of somebody's doing. */
    EntryDraft by(String officer) {
        return new EntryDraft(
                organisationId, kind, happenedOn, title, text, persons, attachments, correction, source, officer);
    }

    /** The same for the archive of that organisation, which tells whose it was if it was another's. */
    EntryDraft enteredAt(UUID chain) {
        return chain.equals(organisationId)
                ? this
                : new EntryDraft(
                        chain,
                        kind,
                        happenedOn,
                        title,
                        text + "（原属组织 " + organisationId + "，已并入本组织。）",
                        persons,
                        attachments,
                        correction,
                        source,
                        recordedBy);
    }
}
