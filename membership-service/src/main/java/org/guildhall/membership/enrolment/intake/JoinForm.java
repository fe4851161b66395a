package org.guildhall.membership.enrolment.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.member.Education;
import org.guildhall.membership.member.Household;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.recruitment.JoinSession;
import org.jspecify.annotations.Nullable;

/**
 * What a scanned code leads to.
 *
 * @param refusal the code of why nobody can join now ({@code joining-not-open}, {@code joining-closed}); null while open
 */
@Schema(description = "入会表单 · what a scanned code leads to")
public record JoinForm(
        UUID organisationId,
        String organisation,
        String sessionTitle,

        @Schema(description = "地点；未填为 null · where it is held") @Nullable String venue,

        @Schema(description = "入会礼品；没有为 null · what is handed out to who joins")
        JoinSession.@Nullable Gift gift,

        Instant opensAt,

        @Schema(description = "截止时间；长期入会码为 null · null for a standing code, which never ends") @Nullable Instant closesAt,

        @Schema(description = "现在不能入会的原因代码 · code of why nobody can join now", examples = "joining-closed") @Nullable String refusal,

        @Schema(description = "隐私告知版本 · privacy notice to consent to")
        String noticeVersion,

        @Schema(description = "最低入会年龄（岁） · minimum age in years")
        int minimumAge,

        List<DocumentType> documentTypes,
        List<Option> categories,
        List<Education> educations,
        List<Household> households) {

    /** A code and the term the field uses for it. */
    @Schema(description = "代码及其名称 · a code and the term the field uses for it")
    public record Option(String code, String title) {}
}
