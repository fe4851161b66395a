package org.guildhall.membership.transfer;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "待办理的接转 · transfers to act on")
record TransferIds(
        @Schema(description = "接转编号，至多 1000 个 · at most 1,000 transfers") @NotEmpty @Size(max = 1000) List<@NotNull UUID> transferIds) {}
