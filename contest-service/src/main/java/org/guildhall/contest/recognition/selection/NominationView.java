package org.guildhall.contest.recognition.selection;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.entry.NominatedEntry;
import org.guildhall.kit.web.Versioned;
import org.jspecify.annotations.Nullable;

@Schema(name = "Nomination", description = "工匠申报 · a nomination")
record NominationView(
        UUID entryId,
        UUID contestId,
        UUID memberId,

        @Schema(description = "事迹陈述；未填写为 null · statement of deeds; null while there is none") @Nullable String statement,

        List<NominationEvidence> evidence,

        @Schema(description = "直接认定所依据的规则代码；未直接认定为 null · code of the rule it was recognised by; null otherwise")
        @Nullable String recognised,

        @Schema(description = "版本，即 ETag 的内容 · version, as its ETag")
        long version)
        implements Versioned {

    static NominationView of(NominatedEntry entry, List<NominationEvidence> evidence) {
        return new NominationView(
                entry.entryId(),
                entry.contestId(),
                entry.memberId(),
                entry.statement().orElse(null),
                evidence,
                entry.recognised().orElse(null),
                entry.version());
    }
}
