package org.guildhall.contest.judging.marking;

import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.rules.StageRules;
import org.guildhall.contest.judging.panel.Judge;
import org.guildhall.contest.judging.stage.Participation;
import org.guildhall.contest.judging.stage.Stage;

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
