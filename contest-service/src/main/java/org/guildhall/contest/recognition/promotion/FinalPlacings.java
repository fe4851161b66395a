package org.guildhall.contest.recognition.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.contest.common.member.SkillLevel;
import org.guildhall.contest.contest.contests.ContestClass;

/** Reads what members came to in a contest: results, whose entries have one member or several, and their present levels. */
@ApplicationScoped
class FinalPlacings {

    private static final String CONTEST = """
            SELECT organisation_id, contest_class, CASE WHEN state = 'FINAL' THEN final_at END
            FROM contest WHERE id = :contest""";
    private static final String LOCKED = CONTEST + " FOR NO KEY UPDATE";
    private static final String RANKED = """
            SELECT r.entry_id, r.project_id, t.member_id, t.organisation_id, p.trade, r.result_set_id, r.rank, r.starters,
                   r.total, r.medal, m.skill_level, m.trade AS present_trade
            FROM result r JOIN project p ON p.id = r.project_id
            JOIN entrant t ON t.entry_id = r.entry_id AND t.active
            JOIN member m ON m.id = t.member_id
            WHERE r.contest_id = :contest AND r.rank IS NOT NULL
            ORDER BY p.added_at, p.id, r.rank, t.member_id""";

    private final EntityManager entities;

    FinalPlacings(EntityManager entities) {
        this.entities = entities;
    }

    /** The contest, kept from others who compute its proposals until the transaction ends. */
    Optional<FinalContest> lock(UUID contest) {
        return find(contest, LOCKED);
    }

    Optional<FinalContest> find(UUID contest) {
        return find(contest, CONTEST);
    }

    private Optional<FinalContest> find(UUID contest, String query) {
        Stream<Object[]> found = entities.createNativeQuery(query, Object[].class)
                .setParameter("contest", contest)
                .getResultStream();
        return found.findFirst()
                .map(row -> new FinalContest(
                        contest, (UUID) row[0], ContestClass.valueOf((String) row[1]), (Instant) row[2]));
    }

    /** Every member of every ranked entry, by project and rank; guests have no rank. */
    List<FinalPlacing> of(FinalContest contest) {
        Stream<Object[]> found = entities.createNativeQuery(RANKED, Object[].class)
                .setParameter("contest", contest.id())
                .getResultStream();
        return found.map(row -> placing(contest, row)).toList();
    }

    private static FinalPlacing placing(FinalContest contest, Object[] row) {
        return new FinalPlacing(
                contest.contestClass(),
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                (String) row[4],
                (UUID) row[5],
                (Integer) row[6],
                (Integer) row[7],
                (BigDecimal) row[8],
                (String) row[9],
                row[10] == null ? null : SkillLevel.valueOf((String) row[10]),
                (String) row[11]);
    }
}
