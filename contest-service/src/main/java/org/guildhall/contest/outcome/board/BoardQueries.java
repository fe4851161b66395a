package org.guildhall.contest.outcome.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.contest.contest.contests.ContestState;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/**
 * Reads what boards depend on past its owners, because it is asked once a second for each board that somebody looks at: the
 * state of the contest, and fingerprints, which count rows and versions of every table that a board is made of.
 */
@ApplicationScoped
class BoardQueries {

    private static final String HOLD = "SELECT state FROM contest WHERE id = ? AND state <> 'DRAFT' FOR SHARE";
    private static final String CONTEST = """
            SELECT concat_ws(' ', c.version, c.state, b.frozen_at,
                b.published_at IS NOT NULL AND coalesce(b.embargo_until, '-infinity') <= ?) AS fingerprint
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

    BoardQueries(Database database) {
        this.database = database;
    }

    /** The state of an announced contest, as it stands now and until the transaction ends: nobody can freeze it meanwhile. */
    Optional<ContestState> hold(UUID contest) {
        return database.find(HOLD, row -> ContestState.valueOf(row.getString("state")), contest);
    }

    /** The fingerprint of what isn't a stage's, at a time. */
    Optional<String> fingerprint(UUID contest, Instant now) {
        return database.find(CONTEST, row -> row.getString("fingerprint"), now, contest);
    }

    /** The fingerprint of each stage. */
    Map<UUID, String> fingerprints(UUID contest) {
        Map<UUID, String> fingerprints = new HashMap<>();
        database.each(STAGES, row -> fingerprints.put(Sql.uuid(row, "id"), row.getString("fingerprint")), contest);
        return fingerprints;
    }
}
