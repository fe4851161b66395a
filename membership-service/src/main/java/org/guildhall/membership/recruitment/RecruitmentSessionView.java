package org.guildhall.membership.recruitment;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.guildhall.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

@Schema(name = "RecruitmentSession", description = "职工沟通会 · a recruitment session")
record RecruitmentSessionView(
        UUID id,
        UUID organisationId,

        @Schema(description = "工会名称 · the name of the union")
        String organisation,

        String title,
        @Nullable String venue,
        Instant opensAt,
        Instant closesAt,
        int graceMinutes,
        Confirmation confirmation,

        @Schema(description = "礼品名称；没有或有多种为 null · what the gift is; null without one, or with several kinds") @Nullable String giftName,

        @Schema(description = "礼品总数；没有礼品为 null · gifts of all kinds; null without any") @Nullable Integer giftStock,

        @Schema(description = "礼品剩余总数 · gifts of all kinds that are left") @Nullable Integer giftRemaining,

        @Schema(description = "各种礼品 · the kinds of gifts") List<GiftKindView> gifts,

        @Nullable Instant closedAt,
        String joinToken,

        @Schema(description = "入会二维码所载地址 · what the join code leads to")
        URI joinUrl,

        long version)
        implements Identified, Versioned {

    /**
     * @param organisation the name of the union
     * @param gifts in the order in which they were named
     * @param joinPages the address below which phones find the pages of join tokens
     */
    static RecruitmentSessionView of(
            RecruitmentSession session, String organisation, List<SessionGift> gifts, URI joinPages) {
        return new RecruitmentSessionView(
                session.id(),
                session.organisationId(),
                organisation,
                session.title(),
                session.venue().orElse(null),
                session.opensAt(),
                session.closesAt(),
                session.graceMinutes(),
                session.confirmation(),
                gifts.size() == 1 ? gifts.get(0).name().orElse(null) : null,
                sum(gifts, SessionGift::stock),
                sum(gifts, SessionGift::remaining),
                gifts.stream().map(GiftKindView::of).toList(),
                session.closedAt().orElse(null),
                session.joinToken(),
                session.joinUrl(joinPages),
                session.version());
    }

    private static @Nullable Integer sum(List<SessionGift> gifts, ToIntFunction<SessionGift> number) {
        return gifts.isEmpty() ? null : gifts.stream().mapToInt(number).sum();
    }
}
