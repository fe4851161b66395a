package org.guildhall.contest.outcome.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.contest.judging.scoring.Medal;

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

    @Schema(name = "ProjectBoard", description = "一个赛项的看板 · the board of a project")
    record ProjectBoard(
            UUID projectId,
            @Schema(description = "职业（工种）") String trade,
            @Schema(description = "赛项名称") String title,

            @Schema(description = "当前阶段代码 · the present stage")
            String stage,

            @Schema(description = "本阶段参赛数 · entries of the stage")
            int entries,

            @Schema(description = "已评完的参赛数 · entries marked completely")
            int marked,

            @Schema(description = "名次在前的在前；公众看板每赛项最多 100 行，entries 为全数 · the better first; in public the first 100")
            List<BoardRow> rows) {

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

            @Schema(description = "名次；邀请参赛者没有 · none for guests")
            Integer rank,

            @Schema(description = "总成绩，十进制 · decimal") String total,
            @Schema(description = "公布后才有 · once published") UUID entryId,
            @Schema(description = "公布后才有 · once published") UUID organisationId,
            Medal medal,
            @Schema(description = "奖项") String prize) {}
}
