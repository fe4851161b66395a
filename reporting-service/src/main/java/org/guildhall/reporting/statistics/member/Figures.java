package org.guildhall.reporting.statistics.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Figures of members.
 *
 * @param joined who joined on one of the days asked for
 * @param left who left on one of the days asked for
 * @param members who were members at the end of the last day asked for
 */
@Schema(
        name = "MemberFigures",
        description =
                "区间内入会 joined、离会 left，截止日在册 members · who joined and left on the days asked for, and who was a member at their end")
record Figures(long joined, long left, long members) {

    static final Figures NONE = new Figures(0, 0, 0);

    Figures plus(Figures other) {
        return new Figures(joined + other.joined, left + other.left, members + other.members);
    }
}
