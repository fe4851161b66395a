package org.guildhall.membership.home;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.card.CardView;
import org.guildhall.membership.enrolment.application.OwnApplication;
import org.guildhall.membership.member.OwnMembership;
import org.guildhall.membership.notice.NoticeBox;
import org.jspecify.annotations.Nullable;

/** All a first screen needs to know of somebody's membership. */
@Schema(description = "首页：会籍、会员卡、成长阶梯、入会申请、消息 · all a first screen needs of somebody's membership")
record Home(
        @Schema(description = "登录是否已关联有效会籍 · whether the sign-in is linked to a live membership")
        boolean activated,

        @Schema(description = "所关联的会籍，可能已终止；未关联为 null · the linked membership, perhaps over") @Nullable OwnMembership membership,

        @Schema(description = "会员卡；没有为 null · null without one") @Nullable CardView card,

        @Schema(description = "四步，依次 · the four steps, in order")
        List<Rung> ladder,

        @Schema(description = "一年内未撤回的，新的在前，至多五项 · of the last year, newest first, five at most")
        List<OwnApplication> applications,

        @Schema(description = "消息：未读数与最新几条 · notices: how many are unread, and the newest")
        NoticeBox notices) {

    /** One step and whether it is done. */
    @Schema(name = "LadderRung", description = "成长阶梯的一步 · one step of the ladder")
    record Rung(LadderStep step, boolean done) {}
}
