package org.guildhall.contest.survey;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.guildhall.kit.sql.Database;

/**
 * Who took part, and what was answered: two tables with nothing in common but the survey, without times, sequences or ids
 * that rise. Plain SQL, so that it is plain what is written.
 */
@Singleton
class BallotBox {

    private static final String PARTICIPATE = """
            INSERT INTO survey_participation (survey_id, member_id, organisation_id, blinded_digest)
            VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String HAS_THIS =
            "SELECT true FROM survey_participation WHERE survey_id = ? AND member_id = ? AND blinded_digest = ?";
    private static final String CAST = """
            INSERT INTO survey_response (survey_id, unit_id, mark, answers) VALUES (?, ?, ?, ?::jsonb)
            ON CONFLICT DO NOTHING""";
    private static final String CAST_THIS =
            "SELECT true FROM survey_response WHERE survey_id = ? AND mark = ? AND answers = ?::jsonb";

    private final Database database;

    BallotBox(Database database) {
        this.database = database;
    }

    /** Records that the member takes part; false if he did with another blinded number. */
    boolean participates(UUID survey, UUID member, UUID organisation, byte[] blinded) {
        byte[] digest = digest(blinded);
        return database.update(PARTICIPATE, survey, member, organisation, digest) == 1
                || database.find(HAS_THIS, row -> true, survey, member, digest).isPresent();
    }

    /** Counts the answers; false if the ballot was used for others. */
    boolean cast(UUID survey, UUID unit, byte[] nonce, String answers) {
        byte[] mark = digest(nonce);
        return database.update(CAST, survey, unit, mark, answers) == 1
                || database.find(CAST_THIS, row -> true, survey, mark, answers).isPresent();
    }

    private static byte[] digest(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK must know SHA-256", e);
        }
    }
}
