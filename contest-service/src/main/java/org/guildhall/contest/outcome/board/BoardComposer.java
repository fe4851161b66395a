package org.guildhall.contest.outcome.board;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.judging.scoring.Participant;
import org.guildhall.contest.judging.scoring.RankedEntry;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.scoring.StageInput;
import org.guildhall.contest.outcome.board.StageBoards.StageBoard;
import org.guildhall.contest.outcome.result.CodeHolder;
import org.guildhall.contest.outcome.result.RankedStage;
import org.guildhall.contest.outcome.result.RankedStages;
import org.guildhall.contest.outcome.result.ResultSets;
import org.guildhall.contest.outcome.result.StageSheets;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Puts boards together from what is stored; in a transaction. */
@Singleton
class BoardComposer {

    private static final int PUBLIC_ROWS = 100;

    private final Database database;
    private final RankedStages stages;
    private final StageSheets sheets;
    private final ResultSets sets;
    private final BoardState boards;
    private final Fingerprints fingerprints;
    private final StageBoards computed;
    private final Clock clock;

    BoardComposer(
            Database database,
            RankedStages stages,
            StageSheets sheets,
            ResultSets sets,
            BoardState boards,
            Fingerprints fingerprints,
            StageBoards computed,
            Clock clock) {
        this.database = database;
        this.stages = stages;
        this.sheets = sheets;
        this.sets = sets;
        this.boards = boards;
        this.fingerprints = fingerprints;
        this.computed = computed;
        this.clock = clock;
    }

    /**
     * The board as it stands, without regard to a freeze. Keeps the contest from being frozen meanwhile: whatever is read
     * here was there before.
     */
    BoardView compose(UUID contest, Audience audience) {
        ContestState state = hold(contest);
        boolean out = boards.of(contest).isOut(clock.instant());
        boolean shown = out || state == ContestState.RUNNING || audience == Audience.INTERNAL;
        List<BoardView.ProjectBoard> projects = database.list(
                "SELECT id, trade, title FROM project WHERE contest_id = ? ORDER BY id",
                row -> new BoardView.ProjectBoard(
                        Sql.uuid(row, "id"), row.getString("trade"), row.getString("title"), null, 0, 0, List.of()),
                contest);
        Map<UUID, String> marks = fingerprints.ofStages(contest);
        Map<UUID, RankedStage> present = present(contest);
        projects.replaceAll(project -> Optional.ofNullable(present.get(project.projectId()))
                .map(stage -> project.at(
                        stage.stageRules().code(), board(stage, audience, out, marks.get(stage.id())), shown))
                .orElse(project));
        return new BoardView(contest, state, false, out, projects);
    }

    /** Keeps the contest from being frozen until the transaction ends. */
    ContestState hold(UUID contest) {
        return database.find(
                        "SELECT state FROM contest WHERE id = ? AND state <> 'DRAFT' FOR SHARE",
                        row -> ContestState.valueOf(row.getString("state")),
                        contest)
                .orElseThrow(ProblemException::notFound);
    }

    /** The stage each project has reached. */
    private Map<UUID, RankedStage> present(UUID contest) {
        Map<UUID, RankedStage> present = new HashMap<>();
        for (RankedStage stage : stages.ofContest(contest)) {
            if (!stage.state().equals("WAITING")) {
                present.put(stage.projectId(), stage);
            }
        }
        return present;
    }

    private StageBoard board(RankedStage stage, Audience audience, boolean out, String fingerprint) {
        StageBoards.Key key = new StageBoards.Key(stage.id(), audience, out);
        return computed.get(key, fingerprint, () -> compute(stage, audience, out));
    }

    private StageBoard compute(RankedStage stage, Audience audience, boolean out) {
        Optional<ResultSets.ResultSet> official =
                stage.isLast() ? sets.inForce(stage.id(), Optional.empty()) : Optional.empty();
        StageSheets.Which which = audience == Audience.INTERNAL ? StageSheets.Which.STORED : StageSheets.Which.FINAL;
        StageInput input = sheets.gather(stage, which, List.of()).input();
        List<Participant> marked = input.entries().stream()
                .filter(entry -> entry.sheets().size() >= stage.stageRules().judges())
                .toList();
        Ranking ranking = official.map(ResultSets.ResultSet::ranking)
                .orElseGet(() -> Ranking.of(audience == Audience.PUBLIC ? input.withEntries(marked) : input));
        Map<String, CodeHolder> known = out ? sheets.holders(stage.id()) : Map.of();
        return new StageBoard(input.entries().size(), marked.size(), rows(ranking.entries(), known, audience));
    }

    private static List<BoardView.BoardRow> rows(
            List<RankedEntry> entries, Map<String, CodeHolder> known, Audience audience) {
        return entries.stream()
                .limit(audience == Audience.INTERNAL ? Long.MAX_VALUE : PUBLIC_ROWS)
                .map(entry -> row(entry, known.get(entry.code())))
                .toList();
    }

    private static BoardView.BoardRow row(RankedEntry entry, CodeHolder holder) {
        return new BoardView.BoardRow(
                entry.code(),
                entry.rank(),
                entry.total().toPlainString(),
                holder == null ? null : holder.entryId(),
                holder == null ? null : holder.organisationId(),
                holder == null ? null : entry.medal(),
                holder == null || entry.prize() == null
                        ? null
                        : entry.prize().title());
    }
}
