package org.guildhall.contest.home;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.entry.EntryView;
import org.guildhall.contest.contest.entry.OpenContest;
import org.guildhall.contest.quiz.attempt.OpenQuiz;
import org.guildhall.contest.quiz.coupon.CouponView;
import org.guildhall.contest.recognition.award.OwnHonour;
import org.guildhall.contest.recognition.certificate.CertificateView;
import org.guildhall.contest.recognition.promotion.OwnPromotion;
import org.guildhall.contest.recognition.promotion.OwnSubsidy;
import org.guildhall.contest.survey.OpenSurvey;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Home",
        description = "会员首页：向本人开放的和本人的，各至多 20 项 · what is open to a member and what is theirs, at most 20 of each")
record HomeView(
        @Schema(description = "截至时间 · as of when") Instant asOf,

        @Schema(description = "会员；不是会员为 null，各列表为空 · null, and the lists empty, for who is none")
        MeView.@Nullable OwnMembership member,

        @Schema(description = "报名未截止的竞赛，新的在前 · contests whose entry isn't over, the newest first")
        List<OpenContest> contests,

        @Schema(description = "本人的报名，含已退出的，新的在前 · own entries, the newest first")
        List<EntryView> entries,

        @Schema(description = "未结束的答题活动，新的在前 · quizzes that aren't over, the newest first")
        List<OpenQuiz> quizzes,

        @Schema(description = "本人的奖券，新的在前 · own coupons, the newest first")
        List<CouponView> coupons,

        @Schema(description = "开放中的问卷，新的在前 · open surveys, the newest first")
        List<OpenSurvey> surveys,

        @Schema(description = "本人的荣誉，新的在前 · own honours, the latest first")
        List<OwnHonour> honours,

        @Schema(description = "本人的证书，新的在前 · own certificates, the latest first")
        List<CertificateView> certificates,

        @Schema(description = "本人的晋级建议，新的在前 · own promotions, the latest first")
        List<OwnPromotion> promotions,

        @Schema(description = "应发给本人的款，晚到期的在前 · payments to oneself, the latest due first")
        List<OwnSubsidy> subsidies) {

    static HomeView ofNobody(Instant asOf) {
        return new HomeView(
                asOf, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of());
    }
}
