package org.guildhall.membership.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ArchiveEntry", description = "台账记录 · an entry of the archive")
record ArchiveEntryView(
        UUID id,
        UUID organisationId,

        @Schema(description = "登记年份 · year of the number") int year,

        @Schema(description = "年内连续编号 · without a gap in the year")
        long number,

        ArchiveKind kind,
        LocalDate happenedOn,

        @Schema(description = "无法读取时为 null · null when it can't be read") @Nullable String title,

        @Schema(description = "无法读取时为 null · null when it can't be read") @Nullable String text,

        @Schema(description = "相关会员 · ids of members") List<UUID> persons,
        List<ArchivedAttachment> attachments,

        @Schema(description = "所更正的记录 · the entry it corrects") @Nullable UUID corrects,

        @Schema(description = "更正原因 · why it corrects it") @Nullable String reason,

        @Schema(description = "更正它的记录 · what corrects it") List<UUID> correctedBy,

        @Schema(
                description = "自动登记的来源事件；人工登记为 null · the event it comes from; null when an officer wrote it",
                examples = "member-joined")
        @Nullable String source,

        @Schema(description = "登记人 · the officer") @Nullable String recordedBy,

        Instant recordedAt,

        @Schema(description = "前一记录的哈希 · hash of the entry before")
        String previousHash,

        String hash,

        @Schema(
                description = "无法读取：已被改动或密钥已不在；标题、内容、更正原因和附件不再给出"
                        + " · it was tampered with, or its key is gone; title, text, reason and files aren't told")
        boolean unreadable) {

    /** @param opened empty when it can't be read */
    static ArchiveEntryView of(StoredEntry entry, Optional<ArchiveEntry> opened, List<UUID> correctedBy) {
        return new ArchiveEntryView(
                entry.id(),
                entry.organisationId(),
                entry.year(),
                entry.number(),
                ArchiveKind.valueOf(entry.kind()),
                entry.happenedOn(),
                opened.map(ArchiveEntry::title).orElse(null),
                opened.map(ArchiveEntry::text).orElse(null),
                entry.persons(),
                opened.map(ArchiveEntry::attachments).orElse(List.of()),
                entry.corrects(),
                opened.map(ArchiveEntry::reason).orElse(null),
                correctedBy,
                entry.source(),
                entry.recordedBy(),
                entry.recordedAt(),
                entry.previousHash(),
                entry.hash(),
                opened.isEmpty());
    }
}
