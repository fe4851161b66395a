package org.guildhall.contest.outcome.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.scoring.StageInput;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.contest.judging.stage.StageBook;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.problem.ProblemException;

/** Rankings that count: of signed sheets only, and with every tie across a line that matters decided. */
@ApplicationScoped
public class OfficialRankings {

    private final StageBook stages;
    private final MarkingFaults faults;
    private final StageSheets sheets;
    private final ResultSets sets;

    OfficialRankings(StageBook stages, MarkingFaults faults, StageSheets sheets, ResultSets sets) {
        this.stages = stages;
        this.faults = faults;
        this.sheets = sheets;
        this.sets = sets;
    }

    /** A ranking that can be put into force. */
    record Computed(JudgedStage stage, StageInput input, Ranking ranking, Map<String, CodeHolder> holders) {

        List<FieldError> openTies() {
            return MarkingFaults.of(stage, ranking.openTies());
        }
    }

    /** Why a stage can't be ranked yet, ties aside. */
    List<FieldError> faults(JudgedStage stage) {
        return faults.of(stage);
    }

    Computed compute(JudgedStage stage) {
        StageSheets.Gathered gathered = sheets.gather(stage, StageSheets.Which.FINAL, List.of());
        return new Computed(stage, gathered.input(), Ranking.of(gathered.input()), gathered.holders());
    }

    ResultSets.ResultSet store(Computed computed) {
        return sets.store(computed.stage().id(), computed.input(), computed.ranking());
    }

    /** @throws ProblemException 409 {@code ranking-blocked} if a ranking in force of the contest has an undecided tie */
    public void requireDecided(UUID contest) {
        List<FieldError> ties = new ArrayList<>();
        stages.ofContest(contest)
                .forEach(stage -> sets.inForce(stage.id(), Optional.empty())
                        .ifPresent(set -> ties.addAll(
                                MarkingFaults.of(stage, set.ranking().openTies()))));
        MarkingFaults.requireNone(ties);
    }
}
