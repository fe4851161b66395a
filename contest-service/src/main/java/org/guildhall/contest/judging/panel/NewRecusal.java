package org.guildhall.contest.judging.panel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "声明回避：某一报名或某一单位，二者取一 · a relation to an entry or to an organisation, one of them")
record NewRecusal(
        @Schema(description = "须回避的报名 · entry to be kept from") @Nullable UUID entryId,

        @Schema(description = "须回避的单位工会 · union of the unit to be kept from") @Nullable UUID organisationId,

        @NotBlank @Size(max = 500) @Schema(description = "原因 · reason", examples = "师徒关系")
        String reason) {}
