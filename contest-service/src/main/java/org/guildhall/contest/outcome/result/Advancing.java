package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.contest.common.audit.Chronicle;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.judging.scoring.Advancement;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.stage.Participations;
import org.guildhall.contest.judging.stage.Stage;
import org.guildhall.contest.judging.stage.StageAccess;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Takes the best of a stage to the next one, where they get new blind codes, and those who wait when one of them withdraws. */
@ApplicationScoped
class Advancing {

    private static final String IN_STAGE = """
            SELECT e.id, %s AS competes FROM participation p JOIN entry e ON e.id = p.entry_id
            WHERE p.stage_id = ?""".formatted(StageSheets.COMPETES);

    private final RankedStages stages;
    private final StageSheets sheets;
    private final MarkingFaults faults;
    private final ResultSets sets;
    private final StageAccess states;
    private final Participations participations;
    private final ContestAccess contests;
    private final Database database;
    private final Chronicle chronicle;
    private final Caller caller;

    Advancing(
            RankedStages stages,
            StageSheets sheets,
            MarkingFaults faults,
            ResultSets sets,
            StageAccess states,
            Participations participations,
            ContestAccess contests,
            Database database,
            Chronicle chronicle,
            Caller caller) {
        this.stages = stages;
        this.sheets = sheets;
        this.faults = faults;
        this.sets = sets;
        this.states = states;
        this.participations = participations;
        this.contests = contests;
        this.database = database;
        this.chronicle = chronicle;
        this.caller = caller;
    }

    /** Ranks the stage for good and opens the next one for marking. */
    @Transactional
    AdvanceView advance(UUID stageId) {
        Contest contest = contests.lockRun(stages.of(stageId).contestId());
        contest.requireRunning();
        RankedStage stage = stages.of(stageId);
        if (stage.isLast() || !stage.isMarking()) {
            throw ProblemException.of(409, "stage-not-advancing");
        }
        MarkingFaults.requireNone(faults.of(stage));
        StageSheets.Gathered gathered = sheets.gather(stage, StageSheets.Which.FINAL, List.of());
        Ranking ranking = Ranking.of(gathered.input());
        MarkingFaults.requireNone(MarkingFaults.of(stage, ranking.openTies()));
        sets.store(stageId, gathered.input(), ranking);
        RankedStage next = next(stage);
        AdvanceView view = view(stage, next, ranking, gathered.holders());
        states.run(stageId).rank();
        Stage opened = states.run(next.id());
        opened.begin();
        participations.admit(opened, view.advancing());
        chronicle.record(contest.id(), "stage-advanced", stageId, view);
        return view;
    }

    /** Takes in the first of those who wait, for one who went on and doesn't compete any more. */
    @Transactional
    AdvanceView promote(UUID stageId) {
        Contest contest = contests.lockRun(stages.of(stageId).contestId());
        contest.requireRunning();
        RankedStage stage = stages.of(stageId);
        ResultSets.ResultSet set = sets.inForce(stageId, Optional.empty())
                .filter(found -> !stage.isLast())
                .orElseThrow(() -> ProblemException.of(409, "stage-not-advancing"));
        RankedStage next = next(stage);
        AdvanceView planned = view(stage, next, set.ranking(), sheets.holders(stageId));
        Set<UUID> present = new HashSet<>();
        long competing = database
                .list(
                        IN_STAGE,
                        row -> {
                            present.add(Sql.uuid(row, "id"));
                            return row.getBoolean("competes");
                        },
                        next.id())
                .stream()
                .filter(competes -> competes)
                .count();
        List<UUID> waiting = planned.waiting().stream()
                .filter(entry -> !present.contains(entry) && competes(entry))
                .toList();
        if (!next.isMarking() || competing >= planned.advancing().size() || waiting.isEmpty()) {
            throw ProblemException.of(409, "nobody-to-promote");
        }
        participations.admit(states.run(next.id()), waiting.subList(0, 1));
        AdvanceView view =
                new AdvanceView(stageId, next.id(), waiting.subList(0, 1), waiting.subList(1, waiting.size()));
        chronicle.record(contest.id(), "waiting-entry-promoted", stageId, view);
        return view;
    }

    private boolean competes(UUID entry) {
        return database.find("SELECT 1 FROM entry e WHERE e.id = ? AND " + StageSheets.COMPETES, row -> 1, entry)
                .isPresent();
    }

    private RankedStage next(RankedStage stage) {
        return stages.ofContest(stage.contestId()).stream()
                .filter(other -> other.projectId().equals(stage.projectId()) && other.place() == stage.place() + 1)
                .findFirst()
                .orElseThrow();
    }

    private static AdvanceView view(
            RankedStage stage, RankedStage next, Ranking ranking, Map<String, CodeHolder> holders) {
        return new AdvanceView(
                stage.id(),
                next.id(),
                entries(ranking, holders, Advancement.ADVANCES),
                entries(ranking, holders, Advancement.WAITS));
    }

    private static List<UUID> entries(Ranking ranking, Map<String, CodeHolder> holders, Advancement which) {
        return ranking.entries().stream()
                .filter(entry -> entry.advances() == which)
                .map(entry -> holders.get(entry.code()).entryId())
                .toList();
    }
}
