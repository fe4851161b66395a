package org.guildhall.reporting.consistency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildhall.reporting.reading.Freshness;
import org.guildhall.reporting.reading.Lag;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a check, as far as it concerns organisations in the caller's scope.
 *
 * @param consistent whether the figures agree with each other
 * @param complete whether every fact acknowledged before the check was asked for is among them, and none was put aside
 */
@Schema(
        name = "ConsistencyReport",
        description =
                "核对结果，限于管理范围：consistent 数字相互一致；complete 发起核对前确认的事实均已计入"
                        + " · the outcome of a check, within one's scope; complete when every fact acknowledged before it is counted")
record ConsistencyReport(
        boolean consistent,
        boolean complete,
        List<Difference> findings,
        @Nullable Instant asOf,
        Lag lag) {

    static ConsistencyReport of(List<Finding> findings, boolean complete, Freshness freshness) {
        return new ConsistencyReport(
                findings.isEmpty(),
                complete,
                findings.stream().map(Difference::of).toList(),
                freshness.asOf(),
                freshness.lag());
    }

    /**
     * Two figures that should be equal and aren't.
     *
     * @param kind TREE, MEMBER_COUNTER, MEMBER_PLACE, SESSION_COUNTER, QUIZ_ENTRANTS,
     *     ROLL_UP_COUNTER or UNPLACED
     * @param dimension dimension of the figure, or the name of a session's figure
     * @param code code within the dimension (with day and flow), or the session's id
     * @param expected the figure as computed from its parts
     * @param found the figure as kept or shown
     */
    @Schema(
            name = "Difference",
            description = "本应相等却不相等的两个数字：expected 由明细算得，found 为所记 · two figures that should be equal and are not")
    record Difference(String kind, UUID organisationId, String dimension, String code, long expected, long found) {

        static Difference of(Finding finding) {
            return new Difference(
                    finding.kind().name(),
                    finding.organisationId(),
                    finding.dimension(),
                    finding.code(),
                    finding.expected(),
                    finding.found());
        }
    }
}
