package org.guildhall.membership.member.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** When and how members who pay no fees were talked to. Only ever added. */
@ApplicationScoped
class PersuasionRows {

    private static final String INSERT = """
            INSERT INTO member_persuasion (id, member_id, persuaded_on, way, recorded_at, recorded_by)
            VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String LIST = """
            SELECT id, member_id, persuaded_on, way, recorded_at, recorded_by FROM member_persuasion
            WHERE member_id = ? AND id < ? ORDER BY id DESC LIMIT ?""";
    private static final String BETWEEN = """
            SELECT 1 AS found FROM member_persuasion WHERE member_id = ? AND persuaded_on BETWEEN ? AND ? LIMIT 1""";

    private final Database database;

    PersuasionRows(Database database) {
        this.database = database;
    }

    void insert(Persuasion persuasion) {
        database.update(
                INSERT,
                persuasion.id(),
                persuasion.memberId(),
                persuasion.persuadedOn(),
                persuasion.way(),
                persuasion.recordedAt(),
                persuasion.recordedBy());
    }

    List<Persuasion> list(UUID memberId, UUID before, int size) {
        return database.list(LIST, PersuasionRows::persuasion, memberId, before, size);
    }

    boolean isPersuadedBetween(UUID memberId, LocalDate first, LocalDate last) {
        return database.find(BETWEEN, row -> true, memberId, first, last).isPresent();
    }

    private static Persuasion persuasion(ResultSet row) throws SQLException {
        return new Persuasion(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "member_id"),
                row.getObject("persuaded_on", LocalDate.class),
                PersuasionWay.valueOf(row.getString("way")),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
