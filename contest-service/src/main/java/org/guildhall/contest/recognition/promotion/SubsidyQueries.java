package org.guildhall.contest.recognition.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import org.guildhall.contest.common.organisation.Units;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.RowTaker;

/**
 * Reads payments for the list for payment: one statement, so all of them are of one moment, and streamed, so memory stays the
 * same however many there are. That is why the names of contests and organisations are joined past their owners.
 */
@ApplicationScoped
class SubsidyQueries {

    private static final String DUE = "SELECT s.id, s.member_id, m.name AS member_organisation, c.title AS contest,"
            + " s.trade, s.kind, s.level, s.due_month, s.amount, s.paid_at FROM subsidy s "
            + Units.join("o", "s.organisation_id") + " LEFT JOIN contest c ON c.id = s.contest_id "
            + Units.leftJoin("m", "s.member_organisation_id") + " WHERE " + Units.below("o", "?")
            + " AND s.due_month <= coalesce(?::date, 'infinity')"
            + " AND (?::boolean IS NULL OR (s.paid_at IS NOT NULL) = ?::boolean) ORDER BY s.due_month, s.id";

    private final Database database;

    SubsidyQueries(Database database) {
        this.database = database;
    }

    /** The payments of contests of the subtree, by month. */
    void eachBelow(String path, SubsidyFilter filter, RowTaker taker) {
        String below = Units.subtree(path);
        database.each(DUE, taker, below, below, filter.lastMonth(), filter.isPaid(), filter.isPaid());
    }
}
