package org.guildhall.reporting.statistics.member;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.projection.Flow;
import org.guildhall.reporting.statistics.common.Counts;

/**
 * Figures of members. Of the days asked for, {@code members} grew by {@code joined + imported + transferredIn + mergedIn +
 * foundedIn - transferredOut - mergedOut - foundedOut - left}.
 *
 * @param joined who joined on one of the days asked for
 * @param imported who was taken over from lists, and had joined on one of the days
 * @param transferredIn who came by a transfer on one of the days
 * @param transferredOut who went by a transfer on one of the days
 * @param mergedIn who came because their union was merged into this one
 * @param mergedOut who went because their union was merged into another one
 * @param foundedIn who came because this union was founded for them
 * @param foundedOut who went because a union of their own was founded
 * @param left who left on one of the days, for whatever cause
 * @param leftBy the same by cause
 * @param retained those among the members whose membership was only retained
 * @param members who were members at the end of the last day asked for
 */
@Schema(
        name = "MemberFigures",
        description =
                "区间内入会 joined、导入 imported、接转转入 transferredIn 与转出 transferredOut、合并转入 mergedIn 与转出 mergedOut、"
                        + "因新建工会转入 foundedIn 与转出 foundedOut、离会 left（leftBy 按原因）；截止日在册 members，其中保留会籍 retained"
                        + " · who came and went on the days asked for, and how; who was a member at their end, and who of them was retained")
record Figures(
        long joined,
        long imported,
        long transferredIn,
        long transferredOut,
        long mergedIn,
        long mergedOut,
        long foundedIn,
        long foundedOut,
        long left,
        Map<String, Long> leftBy,
        long retained,
        long members) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), 0, 0);

    private static final String MERGER = "MERGER";
    private static final String FOUNDING = "FOUNDING";

    /**
     * What one flow means for the figures. Causes are an open list: another one is a transfer of some kind.
     *
     * @param counted on the days asked for
     * @param retained what it adds to those retained at the end
     * @param members what it adds to the members at the end
     */
    static Figures of(String flow, long counted, long retained, long members) {
        String in = after(flow, Flow.IN);
        String out = after(flow, Flow.OUT);
        String left = after(flow, Flow.LEFT);
        return new Figures(
                flow.equals(Flow.JOINED) ? counted : 0,
                flow.equals(Flow.IMPORTED) ? counted : 0,
                isTransfer(in) ? counted : 0,
                isTransfer(out) ? counted : 0,
                in.equals(MERGER) ? counted : 0,
                out.equals(MERGER) ? counted : 0,
                in.equals(FOUNDING) ? counted : 0,
                out.equals(FOUNDING) ? counted : 0,
                left.isEmpty() ? 0 : counted,
                left.isEmpty() || counted == 0 ? Map.of() : Map.of(left, counted),
                retained,
                members);
    }

    /** The cause or status of a flow of this kind, empty for other flows. */
    private static String after(String flow, String kind) {
        return flow.startsWith(kind) ? flow.substring(kind.length()) : "";
    }

    private static boolean isTransfer(String cause) {
        return !cause.isEmpty() && !cause.equals(MERGER) && !cause.equals(FOUNDING);
    }

    Figures plus(Figures other) {
        return new Figures(
                joined + other.joined,
                imported + other.imported,
                transferredIn + other.transferredIn,
                transferredOut + other.transferredOut,
                mergedIn + other.mergedIn,
                mergedOut + other.mergedOut,
                foundedIn + other.foundedIn,
                foundedOut + other.foundedOut,
                left + other.left,
                Counts.plus(leftBy, other.leftBy),
                retained + other.retained,
                members + other.members);
    }
}
