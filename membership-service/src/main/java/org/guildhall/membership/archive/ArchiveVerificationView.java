package org.guildhall.membership.archive;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ArchiveVerification", description = "台账核验结果 · what a verification of an archive found")
record ArchiveVerificationView(
        UUID organisationId,

        @Schema(description = "哈希算法 · how it hashes", examples = "guildhall-archive/1")
        String algorithm,

        @Schema(description = "是否完整无误 · whether all of it is as it was entered")
        boolean holds,

        @Schema(description = "已核验的记录数 · how many entries were followed")
        long entries,

        @Schema(description = "相符的封存数 · how many seals were met, and are right")
        int seals,

        @Schema(description = "最后核验的记录的哈希 · hash of the last entry that was followed")
        String hash,

        @Nullable BrokenEntry firstBroken,
        Instant verifiedAt) {}
