package org.guildhall.membership.employer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "StatedEmployer",
        description = "会员填报而未登记的用人单位 · an employer that members state and that the register doesn't know")
record StatedEmployerView(
        @Schema(description = "填报内容的指纹，用于关联 · the fingerprint of what is stated, to link it by")
        String key,

        @Schema(description = "范围内会员填报的单位名称；未填为 null · its name as one of those within wrote it; null where none did")
        @Nullable String employer,

        @Schema(
                description =
                        "范围内填写代码的会员多数所填的信用代码；没有为 null · the credit code that most of those within who state one state; null where there is none")
        @Nullable String employerCreditCode,

        @Schema(description = "现有会员数 · live members who state it")
        long members) {}
