package org.guildhall.membership.transfer.cell;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "转入省份的回执 · the receipt of the other cell")
record ShownReceipt(
        @Schema(description = "回执原文 · as the other cell gave it") @NotBlank @Size(max = 4000) String receipt) {}
