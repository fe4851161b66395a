package org.guildhall.contest.result;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.contest.ContestState;
import org.guildhall.contest.scoring.Participant;
import org.guildhall.contest.scoring.RankedEntry;
import org.guildhall.contest.scoring.Ranking;
import org.guildhall.contest.scoring.StageInput;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Puts boards together from what is stored; in a transaction. */
@Singleton
class BoardComposer {

    private static final int PUBLIC_ROWS = 100;
    /** Whatever moves a board moves one of these numbers; far cheaper than the board. */
    private static final String FINGERPRINT = """
            SELECT concat_ws(' ', c.version, c.state, b.frozen_at,
                b.published_at IS NOT NULL AND coalesce(b.embargo_until, '-infinity') <= ?,
                (SELECT concat_ws(' ', count(*), sum(s.version), count(*) FILTER (WHERE s.status = 'FINAL'))
                 FROM mark_sheet s JOIN stage t ON t.id = s.stage_id JOIN project p ON p.id = t.project_id
                 WHERE p.contest_id = c.id),
                (SELECT concat_ws(' ', count(*), count(r.id), count(m.resolved_at), max(r.number))
                 FROM project p JOIN stage t ON t.project_id = p.id LEFT JOIN result_set r ON r.stage_id = t.id
                 LEFT JOIN moderation m ON m.stage_id = t.id WHERE p.contest_id = c.id),
                (SELECT concat_ws(' ', count(*), sum(e.version)) FROM entry e WHERE e.contest_id = c.id),
                (SELECT count(*) FROM jury_decision j JOIN stage t ON t.id = j.stage_id
                 JOIN project p ON p.id = t.project_id WHERE p.contest_id = c.id),
                (SELECT sum(t.version) FROM stage t JOIN project p ON p.id = t.project_id WHERE p.contest_id = c.id))
            FROM contest c LEFT JOIN board b ON b.contest_id = c.id WHERE c.id = ?""";

    private final Database database;
    private final RankedStages stages;
    private final StageSheets sheets;
    private final ResultSets sets;
    private final BoardState boards;
    private final Clock clock;

    BoardComposer(
            Database database,
            RankedStages stages,
            StageSheets sheets,
            ResultSets sets,
            BoardState boards,
            Clock clock) {
        this.database = database;
        this.stages = stages;
        this.sheets = sheets;
        this.sets = sets;
        this.boards = boards;
        this.clock = clock;
    }

    String fingerprint(UUID contest) {
        return database.find(FINGERPRINT, row -> row.getString(1), clock.instant(), contest)
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * The board as it stands, without regard to a freeze. Keeps the contest from being frozen meanwhile: whatever is read
     * here was there before.
     */
    BoardView compose(UUID contest, Audience audience) {
        ContestState state = database.find(
                        "SELECT state FROM contest WHERE id = ? AND state <> 'DRAFT' FOR SHARE",
                        row -> ContestState.valueOf(row.getString(1)),
                        contest)
                .orElseThrow(ProblemException::notFound);
        boolean out = boards.of(contest).isOut(clock.instant());
        Map<UUID, RankedStage> present = new HashMap<>();
        for (RankedStage stage : stages.ofContest(contest)) {
            if (!stage.state().equals("WAITING")) {
                present.put(stage.projectId(), stage);
            }
        }
        List<BoardView.ProjectBoard> projects = database.list(
                "SELECT id, trade, title FROM project WHERE contest_id = ? ORDER BY id",
                row -> new BoardView.ProjectBoard(
                        Sql.uuid(row, "id"), row.getString("trade"), row.getString("title"), null, 0, 0, List.of()),
                contest);
        boolean shown = out || state == ContestState.RUNNING || audience == Audience.INTERNAL;
        projects.replaceAll(project -> present.containsKey(project.projectId())
                ? compose(project, present.get(project.projectId()), audience, out, shown)
                : project);
        return new BoardView(contest, state, false, out, projects);
    }

    private BoardView.ProjectBoard compose(
            BoardView.ProjectBoard project, RankedStage stage, Audience audience, boolean out, boolean shown) {
        Optional<ResultSets.ResultSet> official =
                stage.isLast() ? sets.inForce(stage.id(), Optional.empty()) : Optional.empty();
        StageSheets.Which which = audience == Audience.INTERNAL ? StageSheets.Which.STORED : StageSheets.Which.FINAL;
        StageSheets.Gathered gathered = sheets.gather(stage, which, List.of());
        StageInput input = gathered.input();
        List<Participant> marked = input.entries().stream()
                .filter(entry -> entry.sheets().size() >= stage.stageRules().judges())
                .toList();
        Ranking ranking = official.map(ResultSets.ResultSet::ranking)
                .orElseGet(() -> Ranking.of(audience == Audience.PUBLIC ? input.withEntries(marked) : input));
        Map<String, Competitor> known = out ? sheets.competitors(stage.id()) : Map.of();
        return new BoardView.ProjectBoard(
                project.projectId(),
                project.trade(),
                project.title(),
                stage.stageRules().code(),
                input.entries().size(),
                marked.size(),
                shown ? rows(ranking.entries(), known, audience) : List.of());
    }

    private static List<BoardView.BoardRow> rows(
            List<RankedEntry> entries, Map<String, Competitor> known, Audience audience) {
        return entries.stream()
                .limit(audience == Audience.INTERNAL ? Long.MAX_VALUE : PUBLIC_ROWS)
                .map(entry -> row(entry, known.get(entry.code())))
                .toList();
    }

    private static BoardView.BoardRow row(RankedEntry entry, Competitor competitor) {
        return new BoardView.BoardRow(
                entry.code(),
                entry.rank(),
                entry.total().toPlainString(),
                competitor == null ? null : competitor.entryId(),
                competitor == null ? null : competitor.organisationId(),
                competitor == null ? null : entry.medal(),
                competitor == null || entry.prize() == null
                        ? null
                        : entry.prize().title());
    }
}
