package org.guildhall.contest.home;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.kit.authority.Position;
import org.jspecify.annotations.Nullable;

@Schema(name = "Me", description = "调用者是谁：会员、任职、裁判 · who calls: which member, which positions, judge of what")
record MeView(
        @Schema(description = "令牌的主体 · subject of the token")
        String subject,

        @Schema(description = "关联的会员；未激活或不是会员为 null · null for who is linked to none") @Nullable OwnMembership member,

        @Schema(description = "现有的任职 · positions held now") List<OwnPosition> positions,

        @Schema(description = "在任的裁判 · where one judges now")
        List<OwnPanel> judges) {

    @Schema(description = "关联的会员 · the membership")
    record OwnMembership(
            UUID id,
            @Schema(description = "所在工会 · where") UUID organisationId,

            @Schema(description = "工会名称；不详为 null · its name") @Nullable String organisation,

            @Schema(description = "会籍是否有效 · whether it is a live one")
            boolean active) {}

    @Schema(description = "一项任职 · a position")
    record OwnPosition(
            Position position,

            @Schema(description = "所在工会；null 为全系统 · where; null for the whole tree") @Nullable UUID organisationId,

            @Schema(description = "工会名称；全系统为 null · its name") @Nullable String organisation) {}

    @Schema(description = "担任裁判的赛项 · a project one judges")
    record OwnPanel(
            UUID id,

            @Schema(description = "编号 · as results call one", examples = "J1")
            String code,

            UUID projectId,
            @Schema(description = "赛项名称 · its title") String project,
            UUID contestId,

            @Schema(description = "竞赛名称 · the contest's title")
            String contest,

            ContestState contestState) {}
}
