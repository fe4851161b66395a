package org.guildhall.contest.contest.entry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "报名；不填 memberId 为本人报名 · an entry; without memberId the signed-in member enters")
record NewEntry(
        @Schema(description = "由组织者代为报名的会员；不填则为本人报名 · member whom an organiser enters; oneself when left out") @Nullable UUID memberId,

        @Size(max = 50) @Schema(description = "团体赛项的全体队员，第一名为领队 · all of the team, its leader first") @Nullable List<@NotNull UUID> members,

        @Size(min = 1, max = 60) @Schema(description = "队名，团体赛项必填 · name of the team, required for teams") @Nullable String title,

        @Schema(
                description = "表演嘉宾：评分并公布，不占名次、奖牌和晋级名额；仅组织者可填"
                        + " · guest: marked and shown, without rank, medal or place in the next stage; organisers only")
        @Nullable Boolean guest) {

    boolean isGuest() {
        return Boolean.TRUE.equals(guest);
    }

    /** Those named, in their order. */
    List<UUID> named() {
        return members != null ? members : memberId != null ? List.of(memberId) : List.of();
    }
}
