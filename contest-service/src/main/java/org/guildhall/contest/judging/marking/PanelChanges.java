package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.judging.panel.PanelChanged;
import org.guildhall.contest.judging.stage.StageRepository;

/** When a judge is ended or recused, their tasks go to others at once, in the same transaction, as far as there are any. */
@ApplicationScoped
class PanelChanges {

    private final SheetRepository sheets;
    private final StageRepository stages;
    private final Assignments assignments;

    PanelChanges(SheetRepository sheets, StageRepository stages, Assignments assignments) {
        this.sheets = sheets;
        this.stages = stages;
        this.assignments = assignments;
    }

    void on(@Observes PanelChanged change) {
        Contest contest = change.contest();
        if (contest.state() != ContestState.RUNNING) {
            return;
        }
        List<UUID> affected = sheets.stagesInMarking(change.judge().id());
        affected.forEach(stage -> assignments.complete(contest, stages.findById(stage)));
    }
}
