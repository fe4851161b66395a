package org.guildhall.contest.outcome.result;

import java.util.UUID;
import org.guildhall.contest.contest.rules.ProjectRules;
import org.guildhall.contest.contest.rules.StageRules;

/**
 * A stage as far as its ranking goes.
 *
 * @param place from 1, in the order of the project's stages
 */
public record RankedStage(
        UUID id, UUID projectId, UUID contestId, int place, String state, int rulesVersion, ProjectRules rules) {

    public StageRules stageRules() {
        return rules.stages().get(place - 1);
    }

    public boolean isLast() {
        return place == rules.stages().size();
    }

    boolean isMarking() {
        return state.equals("MARKING");
    }
}
