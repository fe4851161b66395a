package org.guildhall.contest.outcome.publication;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.problem.FieldError;
import org.guildhall.kit.sql.Database;

/** What must be settled before results are final: objections, appeals and the time for them, proposed re-markings. */
@Singleton
class OpenMatters {

    private static final String OBJECTIONS = """
            SELECT id FROM objection o
            WHERE contest_id = ? AND (state IN ('OPEN', 'UPHELD') OR (state = 'REJECTED' AND appeal_until > ?
                AND NOT EXISTS (SELECT FROM objection a WHERE a.appeal_of = o.id)))
            ORDER BY id LIMIT 100""";
    private static final String REMARK_SETS =
            "SELECT id FROM remark_set WHERE contest_id = ? AND state = 'PROPOSED' ORDER BY id LIMIT 100";

    private final Database database;

    OpenMatters(Database database) {
        this.database = database;
    }

    List<FieldError> of(UUID contest, Instant now) {
        List<FieldError> matters = new ArrayList<>();
        for (String id : database.list(OBJECTIONS, row -> row.getString(1), contest, now)) {
            matters.add(new FieldError("/objections/" + id, "objection-open"));
        }
        for (String id : database.list(REMARK_SETS, row -> row.getString(1), contest)) {
            matters.add(new FieldError("/remark-sets/" + id, "remark-set-open"));
        }
        return matters;
    }
}
