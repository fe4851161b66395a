package org.guildhall.contest.outcome.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.contest.project.Project;
import org.guildhall.contest.contest.project.ProjectPlaces;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.contest.judging.stage.StageBook;
import org.guildhall.contest.judging.stage.StageState;
import org.guildhall.kit.problem.ProblemException;

/** Puts boards together from what is stored; in a transaction. */
@ApplicationScoped
class BoardComposer {

    private final BoardQueries queries;
    private final ProjectPlaces projects;
    private final StageBook stages;
    private final BoardState boards;
    private final Fingerprints fingerprints;
    private final StageBoardComposer parts;
    private final Clock clock;

    BoardComposer(
            BoardQueries queries,
            ProjectPlaces projects,
            StageBook stages,
            BoardState boards,
            Fingerprints fingerprints,
            StageBoardComposer parts,
            Clock clock) {
        this.queries = queries;
        this.projects = projects;
        this.stages = stages;
        this.boards = boards;
        this.fingerprints = fingerprints;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * The board as it stands, without regard to a freeze. Keeps the contest from being frozen meanwhile: whatever is read
     * here was there before.
     */
    BoardView compose(UUID contestId, Audience audience) {
        ContestState state = hold(contestId);
        boolean out = boards.of(contestId).isOut(clock.instant());
        boolean shown = out || state == ContestState.RUNNING || audience == Audience.INTERNAL;
        Map<UUID, String> marks = fingerprints.ofStages(contestId);
        Map<UUID, JudgedStage> present = present(contestId);
        List<BoardView.ProjectBoard> composed = new ArrayList<>();
        for (Project project : projects.ofContest(contestId)) {
            BoardView.ProjectBoard board = empty(project);
            JudgedStage stage = present.get(project.id());
            composed.add(
                    stage == null
                            ? board
                            : board.at(
                                    stage.stageRules().code(),
                                    parts.board(stage, audience, out, marks.get(stage.id())),
                                    shown));
        }
        return new BoardView(contestId, state, false, out, composed);
    }

    /** Keeps the contest from being frozen until the transaction ends. */
    ContestState hold(UUID contest) {
        return queries.hold(contest).orElseThrow(ProblemException::notFound);
    }

    /** The stage each project has reached. */
    private Map<UUID, JudgedStage> present(UUID contest) {
        Map<UUID, JudgedStage> present = new HashMap<>();
        for (JudgedStage stage : stages.ofContest(contest)) {
            if (stage.state() != StageState.WAITING) {
                present.put(stage.projectId(), stage);
            }
        }
        return present;
    }

    private static BoardView.ProjectBoard empty(Project project) {
        return new BoardView.ProjectBoard(project.id(), project.trade(), project.title(), null, 0, 0, List.of());
    }
}
