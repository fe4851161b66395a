package org.guildhall.contest.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.contest.testing.Town.ORGANISER;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Surveys;
import org.guildhall.contest.testing.Town;
import org.guildhall.contest.testing.Voter;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TopicRecords;
import org.junit.jupiter.api.Test;

/** Reads the database as whoever steals it would, and finds nothing that tells voters and answers together. */
@QuarkusTest
@WithTestResource(TestStack.class)
class SurveyAnonymityTest {

    /** So many that no order could be one by chance. */
    private static final int MANY = 60;

    private static final int FEW = 12;

    private static final String TABLES = """
            SELECT quote_ident(table_name) FROM information_schema.tables
            WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'""";

    @Inject
    Surveys surveys;

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    DataSource dataSource;

    private UUID survey;
    private final List<Voter> voters = new ArrayList<>();

    /** Everybody answers right after they took their ballot, which is the easiest case for whoever looks. */
    private void vote(int count) {
        UUID host = membership.found(town.east, "TOWNSHIP");
        UUID unit = membership.found(host, "GRASSROOTS");
        survey = Surveys.open(ORGANISER, host);
        List<UUID> members = surveys.members(unit, count);
        for (int i = 0; i < count; i++) {
            Voter voter = new Voter(survey, members.get(i)).ballot();
            voters.add(voter);
            String second = i % 2 == 0 ? "A" : "BC";
            voter.answer(Surveys.answers(ORGANISER, survey, Character.toString('A' + i % 3), second))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void noValueIsCommonToParticipationsAndResponses() throws SQLException {
        vote(FEW);
        // While it is open: no column of one table has a value of the other, but for the survey.
        assertThat(common()).isEmpty();
        Surveys.close(ORGANISER, survey);
        assertThat(common()).isEmpty();
        assertThat(rows("SELECT count(*) FROM survey_response r JOIN survey_participation p"
                        + " ON r.id = p.member_id OR r.unit_id = p.member_id OR r.mark = p.blinded_digest"
                        + " OR r.id = p.organisation_id WHERE r.survey_id = '" + survey + "'"))
                .containsExactly("0");
    }

    /** Values of both tables, of all columns; the unit is the group that is counted, and stands in both. */
    private Set<String> common() throws SQLException {
        Set<String> participation = values("survey_participation");
        Set<String> response = values("survey_response");
        assertThat(participation).hasSizeGreaterThanOrEqualTo(FEW);
        assertThat(response).hasSizeGreaterThanOrEqualTo(FEW);
        Set<String> common = new HashSet<>(participation);
        common.retainAll(response);
        common.removeAll(rows("SELECT unit_id FROM survey_key WHERE survey_id = '" + survey + "'"));
        common.remove(survey.toString());
        return common;
    }

    private Set<String> values(String table) throws SQLException {
        return rows("SELECT DISTINCT value FROM (SELECT * FROM " + table + " WHERE survey_id = '" + survey
                        + "') AS t, LATERAL jsonb_each_text(to_jsonb(t)) AS column_value WHERE value IS NOT NULL")
                .stream()
                .collect(Collectors.toSet());
    }

    @Test
    void placesAndTransactionsOfSealedRowsSayNothing() throws SQLException {
        vote(MANY);
        // Before, transactions do, which is what sealing is for; and places where no vacuum has made room in between.
        List<String> cast = rows("SELECT encode(mark, 'hex') FROM survey_response WHERE survey_id = '" + survey
                + "' ORDER BY xmin::text::bigint");
        assertThat(cast)
                .isEqualTo(voters.stream().map(voter -> digest(voter.nonce)).toList());
        Surveys.close(ORGANISER, survey);
        for (String table : List.of("survey_participation", "survey_response")) {
            assertThat(rows("SELECT count(DISTINCT xmin::text) FROM " + table + " WHERE survey_id = '" + survey + "'"))
                    .as(table)
                    .containsExactly("1");
        }
        List<String> order =
                rows("SELECT member_id FROM survey_participation WHERE survey_id = '" + survey + "' ORDER BY ctid");
        List<Integer> places = voters.stream()
                .map(voter -> order.indexOf(voter.member.toString()))
                .toList();
        // Sixty random places correlate so much with their order less than once in ten million runs.
        assertThat(Math.abs(correlation(places))).isLessThan(0.65);
        List<String> answered =
                rows("SELECT answers::text FROM survey_response WHERE survey_id = '" + survey + "' ORDER BY ctid");
        assertThat(answered).hasSize(MANY);
        // The pattern in which they voted repeats with every sixth; in random order it doesn't.
        long repeats = IntStream.range(6, MANY)
                .filter(i -> answered.get(i).equals(answered.get(i - 6)))
                .count();
        assertThat(repeats).isLessThan(MANY - 6 - 10);
        assertThat(rows("SELECT count(*) FROM survey_response WHERE survey_id = '" + survey + "' AND mark IS NOT NULL"))
                .containsExactly("0");
        assertThat(rows("SELECT count(*) FROM survey_participation WHERE survey_id = '" + survey
                        + "' AND blinded_digest IS NOT NULL"))
                .containsExactly("0");
        assertThat(rows("SELECT count(*) FROM survey_key WHERE survey_id = '" + survey + "' AND signing IS NOT NULL"))
                .containsExactly("0");
    }

    private static double correlation(List<Integer> places) {
        double mean = (places.size() - 1) / 2.0;
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < places.size(); i++) {
            covariance += (i - mean) * (places.get(i) - mean);
            variance += (i - mean) * (i - mean);
        }
        return covariance / variance;
    }

    /** Nothing of a ballot or of answers in any other table, nor in what was told. */
    @Test
    void noOtherTableAndNoEventHoldsBallotsOrAnswers() throws SQLException {
        vote(FEW);
        List<String> secrets = new ArrayList<>();
        for (Voter voter : voters) {
            secrets.add(digest(voter.nonce));
            secrets.add(HexFormat.of().formatHex(voter.nonce));
            secrets.add(Base64.getUrlEncoder().withoutPadding().encodeToString(voter.nonce));
            secrets.add(voter.signature());
            secrets.add(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(voter.signature())));
            secrets.add(voter.blinded());
            secrets.add(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(voter.blinded())));
        }
        assertThat(tablesWith(secrets)).isSubsetOf("survey_response");
        Surveys.close(ORGANISER, survey);
        assertThat(tablesWith(secrets)).isEmpty();
        assertThat(tablesWith(List.of("\"chosen\""))).isEmpty();
        for (var record : TopicRecords.of("guildhall.contest.v1")) {
            if (record.key().equals(survey.toString())) {
                String value = new String(record.value(), StandardCharsets.UTF_8);
                assertThat(value).doesNotContain("answers", "chosen");
                assertThat(voters).noneMatch(voter -> value.contains(voter.member.toString()));
            }
        }
        // Who takes part stands with the participations, the members themselves and nowhere else.
        assertThat(tablesWith(
                        voters.stream().map(voter -> voter.member.toString()).toList()))
                .isSubsetOf("survey_participation", "member", "consumed_version", "consumed_event");
    }

    private Set<String> tablesWith(List<String> texts) throws SQLException {
        Set<String> found = new HashSet<>();
        for (String table : rows(TABLES)) {
            for (String row : rows("SELECT t::text FROM " + table + " AS t")) {
                if (texts.stream().anyMatch(row::contains)) {
                    found.add(table);
                    break;
                }
            }
        }
        return found;
    }

    private static String digest(byte[] nonce) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(nonce));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> read = new ArrayList<>();
            while (row.next()) {
                read.add(row.getString(1));
            }
            return read;
        }
    }
}
