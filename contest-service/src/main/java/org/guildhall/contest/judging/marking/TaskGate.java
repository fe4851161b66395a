package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.entry.Competitor;
import org.guildhall.contest.contest.entry.Competitors;
import org.guildhall.contest.judging.panel.Panel;
import org.guildhall.contest.judging.panel.Relations;
import org.guildhall.kit.problem.ProblemException;

/** Whether a judge may mark now. */
@ApplicationScoped
class TaskGate {

    private final ContestAccess contests;
    private final Competitors competitors;
    private final Panel panel;

    TaskGate(ContestAccess contests, Competitors competitors, Panel panel) {
        this.contests = contests;
        this.competitors = competitors;
        this.panel = panel;
    }

    /**
     * @throws ProblemException 409 unless this judge may mark this entry now: the stage is being marked, the entry is still in
     *     the contest, and they are neither recused, by a relation that became known after the assignment either, nor an
     *     organiser, who knows who is behind the code
     */
    void requireOpen(Task task) {
        task.contest().requireRunning();
        task.stage().requireMarking();
        if (contests.isRunBy(task.contest(), task.judge().subject())) {
            throw ProblemException.of(409, "judge-runs-contest");
        }
        UUID entry = task.participation().entryId();
        if (!competitors.isCompeting(entry)) {
            throw ProblemException.of(409, "task-withdrawn");
        }
        Relations relations =
                panel.relations(List.of(task.judge())).get(task.judge().id());
        Map<UUID, Competitor> behind = competitors.behind(List.of(entry));
        if (relations.hinder(behind.get(entry))) {
            throw ProblemException.of(409, "judge-recused");
        }
    }
}
