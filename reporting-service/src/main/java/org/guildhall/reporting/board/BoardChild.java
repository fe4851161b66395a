package org.guildhall.reporting.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A direct child with everything below it. */
@Schema(name = "BoardChild", description = "一个直接下级及其全部下级 · a direct child with everything below it")
record BoardChild(
        UUID id,
        @Schema(examples = "滨海市港湾区总工会") String name,

        @Schema(description = "层级代码 · code of its level", examples = "COUNTY")
        String level,

        @Schema(description = "是否还有下级 · whether one can go further down")
        boolean hasChildren,

        @JsonUnwrapped Figures figures) {

    /**
     * Persons.
     *
     * @param membersYearBefore at the end of the same month a year ago
     * @param joined this month, as {@code left}
     */
    @Schema(
            name = "BoardChildFigures",
            description =
                    "在册会员 members、去年同月末 membersYearBefore、今日入会 joinedToday、本月入会 joined 与离会 left"
                            + " · members now and at the end of the same month a year ago, joined today, joined and left this month")
    record Figures(long members, long membersYearBefore, long joinedToday, long joined, long left) {

        static final Figures NONE = new Figures(0, 0, 0, 0, 0);

        /** What one flow means. */
        static Figures of(String flow, long upTo, long before, long today, long month) {
            int members = BoardFigures.MEMBERS.times(flow);
            int joined = BoardFigures.JOINED.times(flow);
            return new Figures(
                    members * upTo,
                    members * before,
                    joined * today,
                    joined * month,
                    BoardFigures.LEFT.times(flow) * month);
        }

        Figures plus(Figures other) {
            return new Figures(
                    members + other.members,
                    membersYearBefore + other.membersYearBefore,
                    joinedToday + other.joinedToday,
                    joined + other.joined,
                    left + other.left);
        }
    }
}
