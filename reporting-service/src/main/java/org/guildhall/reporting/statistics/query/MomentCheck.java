package org.guildhall.reporting.statistics.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.reporting.statistics.common.KnownCodes;
import org.guildhall.reporting.statistics.common.SubtreeQueries;
import org.guildhall.reporting.statistics.measure.MeasureDimension;
import org.guildhall.reporting.statistics.measure.RolledUpQueries;

/** What is wrong with a plan at the moment of the projection at which it is carried out. */
final class MomentCheck {

    private final SubtreeQueries subtree;
    private final QueryPlan plan;
    private final Counting counting;
    private final Faults faults;

    private MomentCheck(SubtreeQueries subtree, QueryPlan plan, Counting counting, Faults faults) {
        this.subtree = subtree;
        this.plan = plan;
        this.counting = counting;
        this.faults = faults;
    }

    /** Notes all of it. */
    static void check(SubtreeQueries subtree, QueryPlan plan, Counting counting, Faults faults) throws SQLException {
        MomentCheck check = new MomentCheck(subtree, plan, counting, faults);
        check.days();
        check.codes();
    }

    private void days() throws SQLException {
        if (plan.time().granularity() != Granularity.DAY) {
            return;
        }
        LocalDate daysSince = RolledUpQueries.daysSince(subtree);
        if (plan.time().first().isBefore(daysSince)) {
            faults.add(new FieldError("/time", "query-days-kept", daysSince.toString()));
        }
    }

    /** A slip of the pen must not look like a figure of zero. */
    private void codes() throws SQLException {
        for (Map.Entry<MeasureDimension, List<String>> restricted : plan.where().entrySet()) {
            MeasureDimension dimension = restricted.getKey();
            List<String> listed = dimension.list() == null ? restricted.getValue() : KnownCodes.of(dimension.list());
            for (int i = 0; i < restricted.getValue().size(); i++) {
                String code = restricted.getValue().get(i);
                if (!listed.contains(code) && !isTold(dimension, code)) {
                    faults.add(new FieldError(
                            "/where/" + dimension.code() + "/" + i, "unknown-code", String.join(", ", listed)));
                }
            }
        }
    }

    private boolean isTold(MeasureDimension dimension, String code) throws SQLException {
        return RolledUpQueries.isTold(subtree, counting.flows(plan.counted()), dimension.storedOrAll(), code);
    }
}
