package org.guildhall.membership.personaldata.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What members send about their consent. */
final class ConsentRequests {

    private ConsentRequests() {}

    @Schema(name = "NewConsent", description = "同意一份隐私告知 · to consent to a notice")
    record NewConsent(
            @NotBlank @Size(max = 40) @Schema(description = "所同意的版本，须现行有效 · version of the notice, which must be in force")
            String noticeVersion,

            @NotNull @Schema(description = "须为 true · must be true")
            boolean accepted) {}

    @Schema(name = "NewConsentWithdrawal", description = "撤回同意 · to withdraw consent")
    record NewConsentWithdrawal(
            @Schema(
                    description = "撤回会籍所必需的同意时须为 true：即退会并删除个人信息 · has to be true to withdraw what a membership"
                            + " takes: to leave, and have one's data erased")
            boolean erase) {}
}
