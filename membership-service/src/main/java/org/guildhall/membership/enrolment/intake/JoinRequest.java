package org.guildhall.membership.enrolment.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.member.Education;
import org.guildhall.membership.member.Household;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.PersonName;
import org.jspecify.annotations.Nullable;

/** What a worker fills in to join. */
@Schema(description = "入会申请 · what a worker fills in to join")
public record JoinRequest(
        @Schema(description = "姓名 · name", examples = "王小明", maxLength = PersonName.LONGEST)
        @NotBlank @Size(max = 2 * PersonName.LONGEST) String name,

        @NotNull DocumentType documentType,

        @Schema(description = "证件号码 · number of the document", examples = "11010519491231002X")
        @NotBlank @Size(max = 40) String documentNumber,

        @Schema(description = "手机号码 · mobile number", examples = "13800138000") @NotBlank @Size(max = 30) String mobile,

        @Schema(description = "工作单位 · employer") @Size(max = 100) @Nullable String employer,

        @Schema(description = "单位统一社会信用代码 · the employer's credit code, GB 32100") @Size(max = 18) @Nullable String employerCreditCode,

        @Schema(description = "岗位 · job title") @Size(max = 50) @Nullable String jobTitle,

        @Schema(description = "职工类别代码，见入会表单 · codes as the join form lists them") @Size(max = 10) @Nullable List<@NotBlank @Size(max = 40) String> categories,

        @Schema(description = "学历 · education completed") @Nullable Education education,

        @Schema(description = "户籍类别 · household") @Nullable Household household,

        @Schema(description = "是否申领会员卡 · whether to issue a card")
        boolean wantsCard,

        @NotNull @Valid Consent consent) {

    /** Consent to the privacy notice, by its version. */
    @Schema(description = "对隐私告知的同意 · consent to the privacy notice")
    public record Consent(
            @Schema(description = "所同意的隐私告知版本 · version of the notice") @NotBlank @Size(max = 20) String noticeVersion,

            @NotNull @Schema(description = "是否同意 · must be true")
            boolean accepted) {}

    /** Everything in the request, in one line, to tell a repetition from another request. Personal: to be fingerprinted. */
    String canonical() {
        return String.join(
                "|",
                name,
                documentType.name(),
                documentNumber,
                mobile,
                employer,
                employerCreditCode,
                jobTitle,
                String.valueOf(categories),
                String.valueOf(education),
                String.valueOf(household),
                String.valueOf(wantsCard),
                consent.noticeVersion(),
                String.valueOf(consent.accepted()));
    }

    /** Personal values never appear in a log by accident. */
    @Override
    public String toString() {
        return "JoinRequest[masked]";
    }
}
