package org.guildhall.contest.outcome.board;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/**
 * Numbers of which one moves whenever a board moves; far cheaper to read than the board. Read before what they stand for:
 * then that is at least as new as they are.
 */
@Singleton
class Fingerprints {

    private static final String CONTEST = """
            SELECT concat_ws(' ', c.version, c.state, b.frozen_at,
                b.published_at IS NOT NULL AND coalesce(b.embargo_until, '-infinity') <= ?)
            FROM contest c LEFT JOIN board b ON b.contest_id = c.id WHERE c.id = ?""";
    /** Ages count where the rules ask for them. */
    private static final String STAGES = """
            SELECT t.id, concat_ws(' ', t.version, t.rules_version, t.state,
                (SELECT concat_ws('/', count(*), sum(s.version), count(*) FILTER (WHERE s.status = 'FINAL'))
                 FROM mark_sheet s WHERE s.stage_id = t.id),
                (SELECT concat_ws('/', count(*), sum(e.version)) FROM entry e WHERE e.project_id = t.project_id),
                (SELECT count(*) FROM participation p WHERE p.stage_id = t.id),
                (SELECT concat_ws('/', count(*), count(m.resolved_at)) FROM moderation m WHERE m.stage_id = t.id),
                (SELECT count(*) FROM jury_decision j WHERE j.stage_id = t.id),
                (SELECT max(r.number) FROM result_set r WHERE r.stage_id = t.id),
                CASE WHEN jsonb_path_exists(r.document, '$.stages[*].ties[*].rule ? (@ == "YOUNGER")') THEN
                    (SELECT sum(hashtext(m.birth_band)) FROM entry e JOIN member m ON m.id = e.member_id
                     WHERE e.project_id = t.project_id) END) AS fingerprint
            FROM stage t
            JOIN project p ON p.id = t.project_id
            JOIN project_rules r ON r.project_id = t.project_id AND r.version = t.rules_version
            WHERE p.contest_id = ? ORDER BY t.id""";

    private final Database database;
    private final Clock clock;

    Fingerprints(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of the whole board. */
    String of(UUID contest) {
        String own = database.find(CONTEST, row -> row.getString(1), clock.instant(), contest)
                .orElseThrow(ProblemException::notFound);
        return own + ofStages(contest);
    }

    /** Of each stage's part. */
    Map<UUID, String> ofStages(UUID contest) {
        Map<UUID, String> fingerprints = new HashMap<>();
        database.each(STAGES, row -> fingerprints.put(Sql.uuid(row, "id"), row.getString("fingerprint")), contest);
        return fingerprints;
    }
}
