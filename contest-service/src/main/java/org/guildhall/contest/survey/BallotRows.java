package org.guildhall.contest.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Documents;
import org.guildhall.kit.sql.Sql;

/**
 * Who took part, and what was answered: two tables with nothing in common but the survey, without times, sequences or ids
 * that rise. Plain SQL, so that it is plain what is written.
 */
@ApplicationScoped
class BallotRows {

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

    private static final String TAKES_PART =
            "SELECT survey_id FROM survey_participation WHERE survey_id = ANY (?) AND member_id = ?";

    private final Database database;
    private final Documents documents;

    BallotRows(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /** Records that the member takes part; false if they did with another blinded number. */
    boolean participate(UUID survey, UUID member, UUID organisation, byte[] blindedDigest) {
        return database.update(PARTICIPATE, survey, member, organisation, blindedDigest) == 1
                || database.find(HAS_THIS, row -> true, survey, member, blindedDigest)
                        .isPresent();
    }

    /** In which of these surveys the member takes part. */
    Set<UUID> participated(Collection<UUID> surveys, UUID member) {
        return Set.copyOf(
                database.list(TAKES_PART, row -> Sql.uuid(row, "survey_id"), Sql.Column.uuids(surveys), member));
    }

    /** Stores the answers; false if there are others with this mark. */
    boolean cast(UUID survey, UUID unit, byte[] mark, Map<String, String> sheet) {
        String answers = documents.write(sheet);
        return database.update(CAST, survey, unit, mark, answers) == 1
                || database.find(CAST_THIS, row -> true, survey, mark, answers).isPresent();
    }
}
