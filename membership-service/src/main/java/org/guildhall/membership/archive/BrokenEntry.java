package org.guildhall.membership.archive;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "第一条有问题的记录 · the first entry that is broken")
record BrokenEntry(
        int year,
        long number,

        @Schema(description = "记录编号；缺失或无法读取时为 null · null where there is none, or none that can be read") @Nullable UUID id,

        @Schema(description = "问题 · what is wrong with it") List<ArchiveFlaw> differs) {

    BrokenEntry(EntryPlace place, @Nullable UUID id, List<ArchiveFlaw> differs) {
        this(place.year(), place.number(), id, differs);
    }
}
