package org.guildhall.membership.member;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many live members reached each rung, and all before it. */
@Schema(name = "ActivationLadder", description = "激活阶梯：到达各级的现有会员数 · live members who reached each rung")
record ActivationLadder(
        UUID organisationId,

        @Schema(description = "现有会员 · live members") long joined,

        @Schema(description = "已网上激活 · who linked their sign-in")
        long verified,

        @Schema(description = "已激活会员卡 · of these, who activated their card")
        long cardActivated,

        @Schema(description = "已报名竞赛或完成答题 · of these, who entered a contest or finished a quiz")
        long firstActivity,

        @Schema(description = "已评价工会；会员评家上线前为 0 · of these, who evaluated their union; 0 until they can")
        long evaluated) {}
