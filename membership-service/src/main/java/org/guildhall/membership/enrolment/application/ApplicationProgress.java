package org.guildhall.membership.enrolment.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.values.MaskedName;
import org.jspecify.annotations.Nullable;

/**
 * What applicants see of their application: the answer to joining, and what the receipt shows later.
 *
 * @param venue where the session is held; null where nothing is said of it
 * @param reason why it was refused, in words; null otherwise
 * @param member null until confirmed
 * @param card null unless a card was asked for and issued
 * @param gift null where the session has none
 * @param membershipOver whether who was confirmed is no member any more
 */
@Schema(description = "入会申请进度 · where an application stands, as its receipt shows it")
public record ApplicationProgress(
        @Schema(description = "回执，凭此查询进度 · the key to follow the application with")
        String receipt,

        UUID applicationId,
        ApplicationStatus status,
        String sessionTitle,

        @Schema(description = "地点；未填为 null · where the session is held") @Nullable String venue,

        OrganisationName organisation,
        Instant appliedAt,
        @Nullable Instant decidedAt,

        @Schema(description = "不予入会的理由代码 · code of why it was refused") @Nullable String reasonCode,

        @Schema(description = "不予入会的理由 · why it was refused, in words") @Nullable String reason,

        @Nullable MemberName member,
        @Nullable CardFace card,

        @Schema(description = "入会礼品；没有为 null · what is handed out to who joins") @Nullable Gift gift,

        @Schema(description = "会籍是否已终止 · whether the membership has ended since")
        boolean membershipOver) {

    @Schema(description = "工会 · an organisation by name")
    public record OrganisationName(UUID id, String name) {}

    /** A member by masked name. */
    @Schema(description = "会员，姓名已脱敏 · a member by masked name")
    public record MemberName(
            UUID id, @Schema(examples = "王**") String name) {}

    @Schema(description = "会员卡 · what the card shows")
    public record CardFace(String number) {}

    /** What is handed out at the session for the receipt, as long as there are any. */
    @Schema(name = "GiftOfReceipt", description = "凭回执领取的礼品，发完为止 · what the receipt is good for at the stand")
    public record Gift(
            @Schema(
                    description =
                            "名称：已领取的那一种，否则各种以顿号连接；未命名为 null · the kind that was fetched, else all of them in one line; null where none is named",
                    examples = "檀香皂、水杯")
            @Nullable String name,

            @Schema(description = "可选的各种礼品 · the kinds of which one chooses one")
            List<String> kinds,

            @Schema(description = "领取时间；未领取为 null · when it was fetched") @Nullable Instant handedOutAt) {

        /**
         * @param names of the kinds, null for those that were never named
         * @param fetched the name of the kind that was handed out
         */
        static Gift of(List<String> names, @Nullable String fetched, @Nullable Instant handedOutAt) {
            List<String> kinds = names.stream().filter(Objects::nonNull).toList();
            String all = kinds.isEmpty() ? null : String.join("、", kinds);
            return new Gift(handedOutAt == null ? all : fetched, kinds, handedOutAt);
        }

        /** Whether one has still to choose. */
        @JsonIgnore
        public boolean isChoice() {
            return handedOutAt == null && kinds.size() > 1;
        }
    }

    /** The session somebody applied at. */
    public record Occasion(
            String title, @Nullable String venue, @Nullable Gift gift) {}

    /** An application that waits for its decision. */
    public static ApplicationProgress applied(
            String receipt, UUID id, Occasion session, OrganisationName organisation, Instant appliedAt) {
        return new ApplicationProgress(
                receipt,
                id,
                ApplicationStatus.APPLIED,
                session.title(),
                session.venue(),
                organisation,
                appliedAt,
                null,
                null,
                null,
                null,
                null,
                session.gift(),
                false);
    }

    /** The same, confirmed: the applicant, whose name is given in clear, is a member. */
    public ApplicationProgress confirmed(Instant at, UUID memberId, String name, Optional<String> cardNumber) {
        return decided(
                ApplicationStatus.CONFIRMED,
                at,
                null,
                null,
                new MemberName(memberId, MaskedName.of(name)),
                cardNumber.map(CardFace::new).orElse(null));
    }

    /** @param reason in words */
    ApplicationProgress rejected(Instant at, RejectionReason refusal, String reason) {
        return decided(ApplicationStatus.REJECTED, at, refusal.name(), reason, null, null);
    }

    ApplicationProgress withdrawn(Instant at) {
        return decided(ApplicationStatus.WITHDRAWN, at, null, null, null, null);
    }

    private ApplicationProgress decided(
            ApplicationStatus outcome,
            Instant at,
            @Nullable String why,
            @Nullable String inWords,
            @Nullable MemberName whom,
            @Nullable CardFace withCard) {
        return new ApplicationProgress(
                receipt,
                applicationId,
                outcome,
                sessionTitle,
                venue,
                organisation,
                appliedAt,
                at,
                why,
                inWords,
                whom,
                withCard,
                gift,
                false);
    }

    /** The same, after the membership has ended. */
    ApplicationProgress over() {
        return new ApplicationProgress(
                receipt,
                applicationId,
                status,
                sessionTitle,
                venue,
                organisation,
                appliedAt,
                decidedAt,
                reasonCode,
                reason,
                member,
                card,
                gift,
                true);
    }
}
