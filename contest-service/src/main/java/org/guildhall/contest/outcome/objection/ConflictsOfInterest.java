package org.guildhall.contest.outcome.objection;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.sql.Database;

/** Who must not decide about an entry: its judges, those who competed in it, its own organisation's people, who objected. */
@Singleton
public class ConflictsOfInterest {

    private static final String INTERESTED = """
            SELECT 1 FROM entry e
            WHERE e.id = ? AND (
                EXISTS (SELECT FROM judge j WHERE j.project_id = e.project_id AND j.subject = ?)
                OR EXISTS (SELECT FROM entrant t JOIN member m ON m.subject = ?
                           WHERE t.entry_id = e.id AND (m.id = t.member_id OR m.organisation_id = t.organisation_id)))""";

    private final Database database;

    ConflictsOfInterest(Database database) {
        this.database = database;
    }

    /** Whether somebody judges in the contest: such a one must not learn whom blind codes stand for. */
    public boolean judges(UUID contest, String subject) {
        return database.find(
                        "SELECT 1 FROM judge j JOIN project p ON p.id = j.project_id WHERE p.contest_id = ? AND j.subject = ?",
                        row -> 1,
                        contest,
                        subject)
                .isPresent();
    }

    /** @throws ProblemException 403 {@code conflict-of-interest} */
    void requireNone(Objection objection, String officer) {
        boolean interested = officer.equals(objection.raisedBy())
                || database.find(INTERESTED, row -> 1, objection.entryId(), officer, officer)
                        .isPresent();
        if (interested) {
            throw ProblemException.of(403, "conflict-of-interest");
        }
    }
}
