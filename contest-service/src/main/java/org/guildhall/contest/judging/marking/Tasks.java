package org.guildhall.contest.judging.marking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.judging.panel.Judge;
import org.guildhall.contest.judging.panel.JudgeRepository;
import org.guildhall.contest.judging.stage.Participation;
import org.guildhall.contest.judging.stage.ParticipationRepository;
import org.guildhall.contest.judging.stage.Stage;
import org.guildhall.contest.judging.stage.StageAccess;
import org.guildhall.contest.judging.stage.StageRepository;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;

/** The calling judge's tasks. Somebody else's doesn't exist, and neither does any when their appointment was ended. */
@ApplicationScoped
class Tasks {

    private final SheetRepository sheets;
    private final JudgeRepository judges;
    private final StageRepository stages;
    private final ParticipationRepository participations;
    private final StageAccess access;
    private final ContestAccess contests;
    private final Caller caller;

    Tasks(
            SheetRepository sheets,
            JudgeRepository judges,
            StageRepository stages,
            ParticipationRepository participations,
            StageAccess access,
            ContestAccess contests,
            Caller caller) {
        this.sheets = sheets;
        this.judges = judges;
        this.stages = stages;
        this.participations = participations;
        this.access = access;
        this.contests = contests;
        this.caller = caller;
    }

    /** A task to look at. */
    Task own(UUID id) {
        return own(id, contests::hold);
    }

    /** A task to leave: nobody changes the contest until the transaction ends. */
    Task leaving(UUID id) {
        return own(id, contests::lock);
    }

    /** The contest first: what is read after it is held stands as long as it is. */
    private Task own(UUID id, Function<UUID, Contest> hold) {
        Contest contest = hold.apply(sheets.stageOf(id).map(access::contestOf).orElseThrow(ProblemException::notFound));
        MarkSheet sheet = sheets.findById(id);
        Judge judge = judges.findById(sheet.judgeId());
        if (!judge.isActive() || !judge.subject().equals(caller.subject())) {
            throw ProblemException.notFound();
        }
        Stage stage = stages.findById(sheet.stageId());
        Project project = access.project(stage);
        Participation participation = participations.findById(sheet.participationId());
        return new Task(sheet, judge, stage, access.rules(stage), participation, project, contest);
    }
}
