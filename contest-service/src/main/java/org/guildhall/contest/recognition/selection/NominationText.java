package org.guildhall.contest.recognition.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "申报材料：贡献、技艺、品德、认可等方面的陈述与佐证 · what a nomination says, and its evidence")
record NominationText(
        @NotBlank @Size(max = 5000) @Schema(description = "事迹陈述 · statement of deeds")
        String statement,

        @Size(max = 20) @Schema(description = "佐证，至多 20 项 · evidence, 20 pieces at most")
        List<@NotNull @Valid NominationEvidence> evidence) {}
