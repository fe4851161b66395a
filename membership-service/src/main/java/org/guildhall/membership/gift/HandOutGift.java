package org.guildhall.membership.gift;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "发放礼品 · to whom a gift is handed out")
record HandOutGift(
        @NotBlank @Size(max = 200) @Schema(description = "入会回执 · the receipt of the member's application")
        String receipt) {}
