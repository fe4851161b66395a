package org.guildhall.contest.outcome.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.common.organisation.OrganisationQueries;
import org.guildhall.contest.judging.scoring.Participant;
import org.guildhall.contest.judging.scoring.RankedEntry;
import org.guildhall.contest.judging.scoring.Ranking;
import org.guildhall.contest.judging.scoring.StageInput;
import org.guildhall.contest.judging.stage.JudgedStage;
import org.guildhall.contest.outcome.board.StageBoards.StageBoard;
import org.guildhall.contest.outcome.result.CodeHolder;
import org.guildhall.contest.outcome.result.ResultSets;
import org.guildhall.contest.outcome.result.StageSheets;
import org.jspecify.annotations.Nullable;

/** Computes what a board shows of a stage, unless it was computed before and nothing has moved since. */
@ApplicationScoped
class StageBoardComposer {

    private static final int PUBLIC_ROWS = 100;

    private final StageSheets sheets;
    private final ResultSets sets;
    private final StageBoards computed;
    private final OrganisationQueries organisations;

    StageBoardComposer(StageSheets sheets, ResultSets sets, StageBoards computed, OrganisationQueries organisations) {
        this.sheets = sheets;
        this.sets = sets;
        this.computed = computed;
        this.organisations = organisations;
    }

    /**
     * @param out whether results are out
     * @param fingerprint of the stage, read before
     */
    StageBoard board(JudgedStage stage, Audience audience, boolean out, String fingerprint) {
        StageBoards.Key key = new StageBoards.Key(stage.id(), audience, out);
        return computed.get(key, fingerprint, () -> compute(stage, audience, out));
    }

    private StageBoard compute(JudgedStage stage, Audience audience, boolean out) {
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

    private List<BoardView.BoardRow> rows(List<RankedEntry> entries, Map<String, CodeHolder> known, Audience audience) {
        Map<UUID, String> names = organisations.names(known.values().stream()
                .map(CodeHolder::organisationId)
                .distinct()
                .toList());
        return entries.stream()
                .limit(audience == Audience.INTERNAL ? Long.MAX_VALUE : PUBLIC_ROWS)
                .map(entry -> row(entry, known.get(entry.code()), names))
                .toList();
    }

    private static BoardView.BoardRow row(RankedEntry entry, @Nullable CodeHolder holder, Map<UUID, String> names) {
        return new BoardView.BoardRow(
                entry.code(),
                entry.rank(),
                entry.total().toPlainString(),
                holder == null ? null : holder.entryId(),
                holder == null ? null : holder.organisationId(),
                holder == null ? null : names.get(holder.organisationId()),
                holder == null ? null : entry.medal(),
                holder == null || entry.prize() == null ? null : entry.prize().title(),
                null);
    }
}
