package org.guildhall.contest.judging.stage;

import java.util.UUID;
import org.guildhall.contest.contest.rules.ProjectRules;
import org.guildhall.contest.contest.rules.StageRules;

/**
 * A stage with what it is judged by.
 *
 * @param place from 0, as in the rules
 */
public record JudgedStage(
        UUID id, UUID projectId, UUID contestId, int place, StageState state, int rulesVersion, ProjectRules rules) {

    public StageRules stageRules() {
        return rules.stages().get(place);
    }

    public boolean isLast() {
        return place == rules.stages().size() - 1;
    }

    public boolean isMarking() {
        return state == StageState.MARKING;
    }
}
