package org.guildhall.membership.personaldata.consent;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.kit.code.CodeList.Titles;
import org.guildhall.membership.privacy.ConsentNotice;
import org.guildhall.membership.privacy.ConsentPurpose;
import org.jspecify.annotations.Nullable;

/** A version of a notice as anybody reads it. */
@Schema(name = "PrivacyNotice", description = "隐私告知的一个版本，内容不变 · a version of a privacy notice; its text never changes")
record PrivacyNoticeView(
        String version,
        ConsentPurpose purpose,

        @Schema(description = "是否为会籍所必需 · whether nobody can be a member without it")
        boolean needed,

        LocalDate validFrom,

        @Schema(description = "最后可以同意之日；仍有效为 null · the last day on which one may consent to it; null while it goes on")
        @Nullable LocalDate validUntil,

        Titles text,

        @Schema(description = "撤回的后果 · what follows when consent is withdrawn")
        Titles onWithdrawal) {

    static PrivacyNoticeView of(ConsentNotice notice) {
        return new PrivacyNoticeView(
                notice.version(),
                notice.purpose(),
                notice.purpose().isNeeded(),
                notice.validFrom(),
                notice.validUntil(),
                notice.text(),
                notice.onWithdrawal());
    }
}
