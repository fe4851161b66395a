package org.guildhall.contest.outcome.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.contests.ContestState;
import org.jspecify.annotations.Nullable;

/**
 * What changed on a board, as listeners get it: lines to replace by their code, and the codes of lines that are gone.
 */
@Schema(
        description =
                "看板的变化：按盲码替换的行和消失的盲码 · what changed on a board: lines to replace by their code, and codes that are gone")
record BoardDelta(ContestState state, boolean frozen, boolean published, List<ProjectDelta> projects) {

    /** What changed in a project; its numbers are the new ones. */
    @Schema(description = "一个赛项的变化 · what changed in a project")
    record ProjectDelta(
            UUID projectId,
            @Nullable String stage,
            int entries,
            int marked,
            List<BoardView.BoardRow> rows,
            List<String> gone) {}

    /** Nothing where nothing changed. */
    static Optional<BoardDelta> between(BoardView before, BoardView after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Map<UUID, BoardView.ProjectBoard> former = new HashMap<>();
        before.projects().forEach(project -> former.put(project.projectId(), project));
        List<ProjectDelta> changed = new ArrayList<>();
        for (BoardView.ProjectBoard project : after.projects()) {
            BoardView.ProjectBoard old = former.get(project.projectId());
            if (!project.equals(old)) {
                changed.add(between(old == null ? List.of() : old.rows(), project));
            }
        }
        return Optional.of(new BoardDelta(after.state(), after.frozen(), after.published(), changed));
    }

    private static ProjectDelta between(List<BoardView.BoardRow> before, BoardView.ProjectBoard after) {
        Map<String, BoardView.BoardRow> former = new HashMap<>();
        before.forEach(row -> former.put(row.code(), row));
        List<BoardView.BoardRow> rows = new ArrayList<>();
        for (BoardView.BoardRow row : after.rows()) {
            if (!row.equals(former.remove(row.code()))) {
                rows.add(row);
            }
        }
        return new ProjectDelta(
                after.projectId(),
                after.stage(),
                after.entries(),
                after.marked(),
                rows,
                former.keySet().stream().sorted().toList());
    }
}
