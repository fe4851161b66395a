package org.guildhall.membership.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose names an officer needs, and what for. */
@Schema(description = "查看姓名 · whose names an officer needs, and what for")
record NameRequest(
        @Schema(description = "会员编号，至多 500 个 · at most 500 members") @NotEmpty @Size(max = 500) List<@NotNull UUID> memberIds,

        @Schema(description = "用途，记入审计 · goes on record", examples = "检录") @NotBlank @Size(max = 200) String purpose) {}
