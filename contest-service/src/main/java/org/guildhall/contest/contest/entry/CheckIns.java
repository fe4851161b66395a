package org.guildhall.contest.contest.entry;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "批量签到 · entries to check in")
record CheckIns(
        @NotEmpty @Size(max = 500) @Schema(description = "该赛项的报名")
        List<@NotNull UUID> entryIds) {}
