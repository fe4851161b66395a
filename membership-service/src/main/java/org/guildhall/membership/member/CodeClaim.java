package org.guildhall.membership.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody shows to activate a membership without its phone. */
@Schema(name = "ActivationByCode", description = "凭激活码网上激活 · what links a person to a membership without its phone")
record CodeClaim(
        @NotBlank @Size(max = 40) @Schema(description = "工会工作人员所给的激活码 · the code an officer gave", examples = "7K2MPQ4XWB")
        String code,

        @NotNull @Pattern(regexp = "[0-9A-Za-z]{4}") @Schema(description = "证件号码后四位 · last four of the document number", examples = "002X")
        String documentLastFour) {

    DocumentClaim document() {
        return new DocumentClaim(documentLastFour, null);
    }

    /** Personal values never appear in a log by accident. */
    @Override
    public String toString() {
        return "CodeClaim[masked]";
    }
}
