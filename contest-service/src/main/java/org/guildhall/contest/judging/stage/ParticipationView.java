package org.guildhall.contest.judging.stage;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Participation", description = "阶段中的报名与其盲号 · an entry in a stage, with its blind code")
record ParticipationView(
        UUID entryId,
        @Schema(description = "盲号 · blind code") String blindCode) {

    static ParticipationView of(Participation participation) {
        return new ParticipationView(participation.entryId(), participation.blindCode());
    }
}
