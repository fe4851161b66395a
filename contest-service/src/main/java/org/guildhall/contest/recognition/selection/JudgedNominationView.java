package org.guildhall.contest.recognition.selection;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "JudgedNomination", description = "评审中的申报材料，只以盲码指称 · a nomination as its judges read it, by blind code")
record JudgedNominationView(
        @Schema(description = "盲码 · blind code") String code,

        @Schema(description = "事迹陈述；未填写为 null · statement of deeds; null while there is none") @Nullable String statement,

        @Schema(description = "佐证 · what is attached") List<NominationEvidence> evidence) {}
