package org.guildhall.contest.outcome.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.contest.contest.contests.Contest;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.judging.scoring.Proof;
import org.guildhall.contest.judging.scoring.UnitStandings;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.contest.judging.stage.StageBook;
import org.guildhall.contest.outcome.board.PublicWindow;
import org.guildhall.contest.outcome.result.EntryResult;
import org.guildhall.contest.outcome.result.ResultSets;
import org.guildhall.contest.outcome.result.StageSheets;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Official results: for the officers of the contest as soon as they are computed, for everybody once they are published, and
 * as of the freeze while the public board is frozen.
 */
@ApplicationScoped
class Results {

    private final ResultAccess access;
    private final StageBook stages;
    private final StageSheets sheets;
    private final ResultSets sets;
    private final ContestAccess contests;
    private final ResultLines lines;
    private final Cursors cursors;

    Results(
            ResultAccess access,
            StageBook stages,
            StageSheets sheets,
            ResultSets sets,
            ContestAccess contests,
            ResultLines lines,
            Cursors cursors) {
        this.access = access;
        this.stages = stages;
        this.sheets = sheets;
        this.sets = sets;
        this.contests = contests;
        this.lines = lines;
        this.cursors = cursors;
    }

    @Transactional
    Page<ResultView> list(UUID contestId, @Nullable UUID project, PageQuery page) {
        PublicWindow window = access.window(contestId);
        List<ResultView> all = all(contestId, window).stream()
                .filter(result -> project == null || result.projectId().equals(project))
                .toList();
        return lines.told(cursors.page(
                        "results:" + contestId + ":" + project,
                        page,
                        0,
                        keys -> Integer.valueOf(keys.get(0)),
                        (from, size) -> IntStream.range(from, Math.min(from + size, all.size()))
                                .boxed()
                                .toList(),
                        place -> List.of(place + 1))
                .map(all::get));
    }

    private List<ResultView> all(UUID contestId, PublicWindow window) {
        List<ResultView> results = new ArrayList<>();
        for (JudgedStage stage : stages.ofContest(contestId)) {
            if (stage.isLast()) {
                sets.inForce(stage.id(), window.asOf()).ifPresent(set -> results.addAll(views(stage, set)));
            }
        }
        return results;
    }

    private List<ResultView> views(JudgedStage stage, ResultSets.ResultSet set) {
        return EntryResult.of(set.ranking(), sheets.holders(stage.id())).stream()
                .map(result -> new ResultView(
                        result.entryId(),
                        stage.projectId(),
                        null,
                        stage.id(),
                        result.holder().organisationId(),
                        null,
                        set.ranking().starters(),
                        set.number(),
                        result.ranked(),
                        false))
                .toList();
    }

    /** The proof of an entry's result in the latest ranked stage it took part in, as JSON. */
    @Transactional
    String proof(UUID contestId, UUID entryId) {
        PublicWindow window = access.window(contestId);
        return stages.ofContest(contestId).stream()
                .sorted(Comparator.comparing(JudgedStage::place).reversed())
                .flatMap(stage -> proof(stage, entryId, window).stream())
                .findFirst()
                .orElseThrow(ProblemException::notFound)
                .toJson();
    }

    private Optional<Proof> proof(JudgedStage stage, UUID entryId, PublicWindow window) {
        return stages.codeOf(stage.id(), entryId)
                .flatMap(code -> sets.inForce(stage.id(), window.asOf())
                        .filter(set -> set.ranking().find(code).isPresent())
                        .map(set -> Proof.of(set.input(), code)));
    }

    /** Standings of the organisations, from the ranks of their entries in all projects. */
    @Transactional
    List<UnitStandingView> units(UUID contestId) {
        PublicWindow window = access.window(contestId);
        Contest contest = contests.announced(contestId).orElseThrow(ProblemException::notFound);
        List<UnitStandings.Placing> placings = all(contestId, window).stream()
                .filter(result -> !result.result().guest())
                .map(result -> new UnitStandings.Placing(
                        result.organisationId(), result.result().rank()))
                .toList();
        return lines.told(UnitStandings.of(contest.rules(), placings));
    }
}
