package org.guildhall.contest.contest.contests;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.web.Identified;
import org.guildhall.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

@Schema(name = "Contest", description = "竞赛 · a contest")
public record ContestView(
        UUID id,
        @Schema(description = "主办工会 · union that holds it") UUID organisationId,

        @Schema(description = "主办工会名称；不详为 null · its name now") @Nullable String organisation,

        @Schema(description = "竞赛名称 · title") String title,
        @Schema(description = "竞赛级别 · class") ContestClass contestClass,
        @Schema(description = "种类 · kind") ContestKind kind,
        @Schema(description = "年度 · year") int year,
        @Schema(description = "报名开始时间 · when entries open") Instant opensAt,
        @Schema(description = "报名截止时间 · when entries close") Instant closesAt,
        @Schema(description = "状态 · state") ContestState state,

        @Schema(
                description =
                        "公示截止时间；未公示为 null · until when results may be objected to; null before they are published")
        @Nullable Instant publicityUntil,

        @Schema(description = "结束时间；未结束为 null · when it became final; null before") @Nullable Instant finalAt,

        @Schema(description = "版本，即 ETag 的内容 · version, as its ETag")
        long version)
        implements Identified, Versioned {

    /** For the audit, which keeps what was decided and no names. */
    static ContestView of(Contest contest) {
        return of(contest, null);
    }

    static ContestView of(Contest contest, @Nullable String organisation) {
        return new ContestView(
                contest.id(),
                contest.organisationId(),
                organisation,
                contest.title(),
                contest.contestClass(),
                contest.kind(),
                contest.year(),
                contest.entryWindow().opensAt(),
                contest.entryWindow().closesAt(),
                contest.state(),
                contest.publicityUntil().orElse(null),
                contest.finalAt().orElse(null),
                contest.version());
    }
}
