package org.guildhall.membership.transfer.cell;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.jspecify.annotations.Nullable;

/** A member's way to another cell, as its row tells it and as it is shown. */
@Schema(description = "跨省转出 · a member's way to another cell")
record CellRelease(
        @Schema(description = "转移函编号 · the letter's id") UUID id,

        UUID memberId,

        @Schema(description = "转往的省份（单元） · the cell they go to", examples = "sx")
        String toCell,

        CellReleaseReason reason,
        CellReleaseState state,

        @Schema(
                description =
                        "转移函，只有对方能读；出示回执 30 天后为 null · the letter, which only the other cell can read; null 30 days after its"
                                + " receipt was shown")
        @Nullable String letter,

        @Schema(description = "转出时间 · when they were let go")
        Instant releasedAt,

        @Schema(description = "转出人（令牌的 sub） · subject of who let them go")
        String releasedBy,

        @Schema(description = "对方决定的时间；未出示回执为 null · when the other cell decided; null until its receipt is shown")
        @Nullable Instant decidedAt)
        implements Identified {}
