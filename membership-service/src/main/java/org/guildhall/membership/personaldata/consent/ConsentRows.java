package org.guildhall.membership.personaldata.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.ConsentPurpose;

/** Consents that members gave or withdrew beside their applications, which keep their own. Rows are only ever added. */
@ApplicationScoped
class ConsentRows {

    private static final String INSERT = """
            INSERT INTO consent_entry (id, member_id, purpose, notice_version, act, happened_at) VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            SELECT id, purpose, notice_version, act, happened_at FROM consent_entry
            WHERE member_id = ANY (?) ORDER BY happened_at, id""";

    private final Database database;

    ConsentRows(Database database) {
        this.database = database;
    }

    void insert(UUID memberId, ConsentEntry entry) {
        database.update(
                INSERT, entry.id(), memberId, entry.purpose(), entry.noticeVersion(), entry.act(), entry.happenedAt());
    }

    /** The oldest first. */
    List<ConsentEntry> of(Collection<UUID> members) {
        return database.list(SELECT, ConsentRows::entry, Column.uuids(members));
    }

    private static ConsentEntry entry(ResultSet row) throws SQLException {
        ConsentAct act = ConsentAct.valueOf(row.getString("act"));
        return new ConsentEntry(
                Sql.uuid(row, "id"),
                ConsentPurpose.valueOf(row.getString("purpose")),
                row.getString("notice_version"),
                act,
                ConsentChannel.SIGNED_IN,
                Sql.instant(row, "happened_at"),
                act == ConsentAct.GIVEN);
    }
}
