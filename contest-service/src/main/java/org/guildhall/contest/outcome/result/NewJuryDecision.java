package org.guildhall.contest.outcome.result;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "评审委员会对并列选手的裁定 · the jury's order of entries that nothing else separates")
record NewJuryDecision(
        @NotNull @Size(min = 2, max = 500) @Schema(description = "盲码，优者在前 · blind codes, the better first", examples = "[\"K7M2\", \"P4X9\"]")
        List<@NotBlank @Size(max = 8) String> codes,

        @NotBlank @Size(max = 1000) @Schema(description = "理由 · why")
        String reason) {}
