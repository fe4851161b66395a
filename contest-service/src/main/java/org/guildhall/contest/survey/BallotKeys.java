package org.guildhall.contest.survey;

import jakarta.inject.Singleton;
import java.security.KeyPair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.time.Ids;

/** The keys that sign ballots, made when the first of a unit asks. Plain SQL, because several may ask at once. */
@Singleton
class BallotKeys {

    private static final String INSERT = """
            INSERT INTO survey_key (id, survey_id, unit_id, verifying, signing) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String BY_UNIT = "SELECT * FROM survey_key WHERE survey_id = ? AND unit_id = ?";
    private static final String BY_ID = "SELECT * FROM survey_key WHERE survey_id = ? AND id = ?";

    private final Database database;
    private final Ids ids;

    BallotKeys(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    BallotKey ofUnit(UUID survey, UUID unit) {
        return database.find(BY_UNIT, BallotKeys::key, survey, unit).orElseGet(() -> make(survey, unit));
    }

    Optional<BallotKey> find(UUID survey, UUID id) {
        return database.find(BY_ID, BallotKeys::key, survey, id);
    }

    private BallotKey make(UUID survey, UUID unit) {
        KeyPair pair = BlindSignatures.newKey();
        database.update(
                INSERT,
                ids.next(),
                survey,
                unit,
                pair.getPublic().getEncoded(),
                pair.getPrivate().getEncoded());
        return database.find(BY_UNIT, BallotKeys::key, survey, unit).orElseThrow();
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
