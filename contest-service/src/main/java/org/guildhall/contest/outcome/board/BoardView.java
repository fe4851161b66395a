package org.guildhall.contest.outcome.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.judging.scoring.Medal;
import org.jspecify.annotations.Nullable;

@Schema(name = "Board", description = "看板 · a board: how a contest stands")
record BoardView(
        UUID contestId,
        @Schema(description = "竞赛状态 · state of the contest") ContestState state,

        @Schema(description = "是否冻结；冻结期间内容不变 · frozen: nothing moves until it is released")
        boolean frozen,

        @Schema(description = "成绩是否已公布 · whether the results are out")
        boolean published,

        List<ProjectBoard> projects) {

    BoardView frozenOne() {
        return new BoardView(contestId, state, true, published, projects);
    }

    /** Whose entries the lines are about, as far as that is shown. */
    List<UUID> entries() {
        return projects.stream()
                .flatMap(project -> project.rows().stream())
                .map(BoardRow::entryId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** This board for somebody whose entries these are. */
    BoardView marked(Set<UUID> own) {
        List<ProjectBoard> marked =
                projects.stream().map(project -> project.marked(own)).toList();
        return own.isEmpty() ? this : new BoardView(contestId, state, frozen, published, marked);
    }

    @Schema(name = "ProjectBoard", description = "一个赛项的看板 · the board of a project")
    record ProjectBoard(
            UUID projectId,
            @Schema(description = "职业（工种） · trade") String trade,
            @Schema(description = "赛项名称 · title") String title,

            @Schema(description = "当前阶段代码 · the present stage") @Nullable String stage,

            @Schema(description = "本阶段参赛数 · entries of the stage")
            int entries,

            @Schema(description = "已评完的参赛数 · entries marked completely")
            int marked,

            @Schema(description = "名次在前的在前；公众看板每赛项最多 100 行，entries 为全数 · the better first; in public the first 100")
            List<BoardRow> rows) {

        private ProjectBoard marked(Set<UUID> own) {
            return new ProjectBoard(
                    projectId,
                    trade,
                    title,
                    stage,
                    entries,
                    marked,
                    rows.stream().map(row -> row.marked(own)).toList());
        }

        /** @param shown whether the lines are for this audience now */
        ProjectBoard at(String presentStage, StageBoards.StageBoard board, boolean shown) {
            return new ProjectBoard(
                    projectId,
                    trade,
                    title,
                    presentStage,
                    board.entries(),
                    board.marked(),
                    shown ? board.rows() : List.of());
        }
    }

    /** Entry and organisation only where results are published, or for officers. */
    @Schema(name = "BoardRow", description = "看板的一行 · a line of a board")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BoardRow(
            @Schema(description = "盲码 · blind code") String code,

            @Schema(description = "名次；邀请参赛者没有 · none for guests") @Nullable Integer rank,

            @Schema(description = "总成绩，十进制 · decimal") String total,

            @Schema(description = "公布后才有 · once published") @Nullable UUID entryId,

            @Schema(description = "公布后才有 · once published") @Nullable UUID organisationId,

            @Schema(description = "其名称，公布后才有 · its name, once published") @Nullable String organisation,

            @Nullable Medal medal,
            @Schema(description = "奖项 · prize") @Nullable String prize,

            @Schema(description = "本人的行为 true，他人的没有此项；推送中没有 · true on one's own line, else absent; never in streams")
            @Nullable Boolean mine) {

        private BoardRow marked(Set<UUID> own) {
            return entryId != null && own.contains(entryId)
                    ? new BoardRow(code, rank, total, entryId, organisationId, organisation, medal, prize, true)
                    : this;
        }
    }
}
