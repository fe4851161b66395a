package org.guildhall.membership.employer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "关联填报的单位 · which employer is meant by what members state")
record LinkStatedEmployer(
        @NotNull @Pattern(regexp = "[\\w-]{43,44}") @Schema(
                description = "填报内容的指纹 · the fingerprint of what is stated",
                examples = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU")
        String key,

        @NotNull @Schema(description = "所指的用人单位 · the employer that is meant")
        UUID employerId) {}
