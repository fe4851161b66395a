package org.guildhall.contest.quiz.limitedaward;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.contest.quiz.quizzes.LimitedAward;
import org.guildhall.contest.quiz.quizzes.NewLimitedAward;
import org.guildhall.contest.quiz.quizzes.PeriodAwards;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.time.Ids;

/** The rows of awards as they were planned, and how far they went. */
@ApplicationScoped
class AwardPlanRows implements PeriodAwards {

    private static final String INSERT = """
            INSERT INTO limited_award (id, period_id, title, stock, threshold, places, granted)
            VALUES (?, ?, ?, ?, ?, 0, 0)""";
    private static final String SELECT = """
            SELECT id, period_id, title, stock, threshold, granted, granted_at FROM limited_award
            WHERE period_id = ANY (?) ORDER BY id""";

    private static final String HELD = """
            SELECT 1 FROM limited_award a JOIN award_log l ON l.award_id = a.id
            WHERE a.period_id = ANY (?) AND l.outcome = 'HELD' LIMIT 1""";

    private final Database database;
    private final Ids ids;

    AwardPlanRows(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    @Override
    public void plan(UUID period, List<NewLimitedAward> awards) {
        for (NewLimitedAward award : awards) {
            database.update(INSERT, ids.next(), period, award.title(), award.stock(), award.threshold());
        }
    }

    @Override
    public List<LimitedAward> of(UUID period) {
        return ofAll(List.of(period)).getOrDefault(period, List.of());
    }

    @Override
    public Map<UUID, List<LimitedAward>> ofAll(Collection<UUID> periods) {
        Map<UUID, List<LimitedAward>> awards = new HashMap<>();
        database.each(
                SELECT,
                row -> awards.computeIfAbsent(Sql.uuid(row, "period_id"), period -> new ArrayList<>())
                        .add(new LimitedAward(
                                Sql.uuid(row, "id"),
                                row.getString("title"),
                                row.getInt("stock"),
                                row.getInt("threshold"),
                                row.getInt("granted"),
                                Sql.instant(row, "granted_at"))),
                Sql.Column.uuids(periods));
        return awards;
    }

    @Override
    public boolean waitForReview(List<UUID> periods) {
        return database.find(HELD, row -> true, Sql.Column.uuids(periods)).isPresent();
    }

    @Override
    public void drop(UUID period) {
        database.update("DELETE FROM limited_award WHERE period_id = ?", period);
    }
}
