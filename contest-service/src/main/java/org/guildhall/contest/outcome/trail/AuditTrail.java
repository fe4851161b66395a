package org.guildhall.contest.outcome.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.contest.contests.ContestAccess;
import org.guildhall.contest.outcome.objection.ConflictsOfInterest;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
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
    Page<AuditRecordView> list(UUID contestId, PageQuery page) {
        contests.readable(contestId);
        if (conflicts.judges(contestId, caller.subject())) {
            throw ProblemException.of(403, "conflict-of-interest");
        }
        return cursors.page(
                "audit:" + contestId,
                page,
                0L,
                keys -> Long.valueOf(keys.get(0)),
                (after, size) -> database.list(
                        "SELECT * FROM audit_record WHERE contest_id = ? AND number > ? ORDER BY number LIMIT ?",
                        this::read,
                        contestId,
                        after,
                        size),
                item -> List.of(item.number()));
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
