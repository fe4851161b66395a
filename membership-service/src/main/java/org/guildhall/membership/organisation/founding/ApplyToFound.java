package org.guildhall.membership.organisation.founding;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.membership.organisation.OrganisationKind;
import org.guildhall.membership.organisation.area.AreaCode;
import org.jspecify.annotations.Nullable;

@Schema(description = "建会申请 · the grassroots union that is to be founded")
record ApplyToFound(
        @NotNull @Schema(description = "上级工会，由其审批 · the union above, which decides")
        UUID parentId,

        @NotBlank @Size(max = 100) @Schema(description = "拟用名称 · its name", examples = "测试企业工会委员会")
        String proposedName,

        @NotNull OrganisationKind kind,

        @Pattern(regexp = AreaCode.PATTERN) @Schema(description = AreaCode.DESCRIPTION, examples = AreaCode.EXAMPLE)
        @Nullable String areaCode,

        @NotBlank @Size(max = 100) @Schema(description = "用人单位 · the employer", examples = "测试企业有限公司")
        String employer,

        @Schema(description = "用人单位的统一社会信用代码 · the employer's code, GB 32100", examples = "91350100M000100Y43")
        @Nullable String employerCreditCode,

        @NotNull @Min(1) @Max(10_000_000) @Schema(description = "职工数 · employees", examples = "120")
        Integer headCount,

        @NotNull @Min(1) @Max(10_000_000) @Schema(description = "发起人数，不多于职工数 · founders, no more than employees", examples = "30")
        Integer founderCount) {}
