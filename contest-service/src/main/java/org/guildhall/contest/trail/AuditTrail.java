package org.guildhall.contest.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.ContestAccess;
import org.guildhall.contest.objection.ConflictsOfInterest;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Limits;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** Reads what was done to a contest, in order. */
@ApplicationScoped
class AuditTrail {

    private final Database database;
    private final ContestAccess contests;
    private final ConflictsOfInterest conflicts;
    private final Caller caller;
    private final Cursors cursors;
    private final ObjectMapper json;

    AuditTrail(
            Database database,
            ContestAccess contests,
            ConflictsOfInterest conflicts,
            Caller caller,
            Cursors cursors,
            ObjectMapper json) {
        this.database = database;
        this.contests = contests;
        this.conflicts = conflicts;
        this.caller = caller;
        this.cursors = cursors;
        this.json = json;
    }

    @Transactional
    Page<AuditRecordView> list(UUID contestId, Integer limit, String cursor) {
        contests.readable(contestId);
        if (conflicts.judges(contestId, caller.subject())) {
            throw ProblemException.of(403, "conflict-of-interest");
        }
        String route = "audit:" + contestId;
        int size = Limits.of(limit);
        long after = cursor == null
                ? 0
                : Long.parseLong(cursors.decode(route, cursor).get(0));
        List<AuditRecordView> found = database.list(
                "SELECT * FROM audit_record WHERE contest_id = ? AND number > ? ORDER BY number LIMIT ?",
                this::read,
                contestId,
                after,
                size + 1);
        return Page.of(found, size, last -> cursors.encode(route, last.number()));
    }

    private AuditRecordView read(ResultSet row) throws SQLException {
        try {
            return new AuditRecordView(
                    row.getLong("number"),
                    Sql.instant(row, "happened_at"),
                    row.getString("actor"),
                    row.getString("action"),
                    Sql.uuid(row, "subject_id"),
                    json.readTree(row.getString("detail")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored record can't be read", e);
        }
    }
}
