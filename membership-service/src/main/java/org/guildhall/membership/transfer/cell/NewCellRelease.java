package org.guildhall.membership.transfer.cell;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "跨省转出会员 · a member to be let go to another cell")
record NewCellRelease(
        @Schema(description = "转往的省份（单元） · the cell they go to", examples = "sx")
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,30}") String toCell,

        @NotNull CellReleaseReason reason,

        @Schema(
                description =
                        "本人已同意将其个人信息提供给转入省份，须为 true · the member has agreed that who they are is handed over; has to be true")
        @NotNull @AssertTrue boolean agreed) {}
