package org.guildhall.contest.marking;

import org.guildhall.contest.contest.Contest;
import org.guildhall.contest.panel.Judge;
import org.guildhall.contest.project.Project;
import org.guildhall.contest.rules.StageRules;
import org.guildhall.contest.stage.Participation;
import org.guildhall.contest.stage.Stage;

/** A mark sheet with all that it hangs on. */
record Task(
        MarkSheet sheet,
        Judge judge,
        Stage stage,
        StageRules rules,
        Participation participation,
        Project project,
        Contest contest) {

    MarkRules markRules() {
        return new MarkRules(rules);
    }
}
