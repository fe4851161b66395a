package org.guildhall.membership.transfer;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "申请接转会籍 · members to be transferred to another union")
record NewTransfers(
        @Schema(description = "会员编号，至多 1000 个 · at most 1,000 members") @NotEmpty @Size(max = 1000) List<@NotNull UUID> memberIds,

        @Schema(description = "转入工会 · the union they go to") @NotNull UUID toOrganisationId,

        @NotNull TransferReason reason) {}
