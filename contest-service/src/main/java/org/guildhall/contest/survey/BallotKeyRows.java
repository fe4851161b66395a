package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;

/** The rows of keys. Plain SQL, because several may ask for the first one at once. */
@ApplicationScoped
class BallotKeyRows {

    private static final String INSERT = """
            INSERT INTO survey_key (id, survey_id, unit_id, verifying, signing) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private final Database database;

    BallotKeyRows(Database database) {
        this.database = database;
    }

    Optional<BallotKey> ofUnit(UUID survey, UUID unit) {
        return database.find(
                "SELECT * FROM survey_key WHERE survey_id = ? AND unit_id = ?", BallotKeyRows::key, survey, unit);
    }

    Optional<BallotKey> find(UUID survey, UUID id) {
        return database.find("SELECT * FROM survey_key WHERE survey_id = ? AND id = ?", BallotKeyRows::key, survey, id);
    }

    /** Stores the key, unless the unit has one by now. */
    void insert(UUID id, UUID survey, UUID unit, KeyPair pair) {
        database.update(
                INSERT,
                id,
                survey,
                unit,
                pair.getPublic().getEncoded(),
                pair.getPrivate().getEncoded());
    }

    private static BallotKey key(ResultSet row) throws SQLException {
        return new BallotKey(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "survey_id"),
                Sql.uuid(row, "unit_id"),
                row.getBytes("verifying"),
                Optional.ofNullable(row.getBytes("signing")));
    }
}
