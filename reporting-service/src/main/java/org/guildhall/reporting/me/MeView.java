package org.guildhall.reporting.me;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.authority.Position;
import org.jspecify.annotations.Nullable;

@Schema(name = "Me", description = "调用者是谁、可看哪些组织的数据 · who calls, and whose figures they may see")
record MeView(
        @Schema(description = "令牌的主体 · subject of the token")
        String subject,

        @Schema(description = "现有的任职 · positions held now") List<OwnPosition> positions,

        @Schema(
                description =
                        "可看其统计的组织（含其全部下级），只列最高的；普通会员为空 · organisations with whose subtrees' figures one may see, the highest only")
        List<Subtree> figures) {

    @Schema(description = "一项任职 · a position")
    record OwnPosition(
            Position position,

            @Schema(description = "所在组织；null 为全系统 · where; null for the whole tree") @Nullable UUID organisationId,

            @Schema(description = "组织名称；全系统为 null · its name") @Nullable String organisation) {}

    @Schema(description = "一个组织及其全部下级 · an organisation with all below it")
    record Subtree(
            @Schema(description = "组织；null 为全系统 · null for the whole tree") @Nullable UUID organisationId,

            @Schema(description = "组织名称；全系统为 null · its name") @Nullable String organisation) {}
}
