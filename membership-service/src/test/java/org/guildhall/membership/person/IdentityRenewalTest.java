package org.guildhall.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.appointed;
import static org.guildhall.membership.testing.Hall.get;
import static org.guildhall.membership.testing.Hall.join;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.organisation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.privacy.BlindIndex;
import org.guildhall.membership.privacy.FieldCipher;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Persons whose fingerprints were made of the type and number as typed. */
@QuarkusTest
@WithTestResource(TestStack.class)
class IdentityRenewalTest {

    private static final People PEOPLE = new People(37);

    @Inject
    DataSource dataSource;

    @Inject
    IdentityRenewal renewal;

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex blindIndex;

    private UUID district;
    private UUID union;
    private UUID neighbour;

    @BeforeEach
    void foundUnions() {
        district = organisation(null, "CITY");
        union = organisation(district, "COUNTY");
        neighbour = organisation(district, "COUNTY");
    }

    @Test
    void areFoundAgainUnderAnyTypeAndSpelling() throws SQLException {
        Map<String, Object> person = person("HK_MACAO_PERMIT", "H2345670102");
        joinedByTheOldRule(union, person);
        renewal.renewAll();
        for (String[] other : new String[][] {{"HK_MACAO_PERMIT", "H2345670103"}, {"PASSPORT", "H23456701"}}) {
            person.put("documentType", other[0]);
            person.put("documentNumber", other[1]);
            join(token(neighbour), person).then().statusCode(409).body("code", equalTo("already-a-member"));
        }
        get(ADMINISTRATOR, "/same-persons?organisation=" + district).then().body("items", empty());
    }

    @Test
    void areReportedWhenTheyTurnOutToBeOne() throws SQLException {
        Map<String, Object> first = person("PASSPORT", "23456702");
        String firstMember = joinedByTheOldRule(union, first);
        Map<String, Object> second = person("TAIWAN_PERMIT", "23456702");
        String secondMember = joinedByTheOldRule(neighbour, second);
        renewal.renewAll();
        renewal.renewAll();
        get(appointed("ENROLMENT_OFFICER", district), "/same-persons?organisation=" + district)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].records.memberships.id.flatten()", containsInAnyOrder(firstMember, secondMember))
                .body("items[0].records.person.documentNumber", contains("2*****02", "2*****02"));
        get(appointed("ENROLMENT_OFFICER", union), "/same-persons?organisation=" + union)
                .then()
                .body("items", empty());
        join(token(union), first).then().statusCode(409).body("code", equalTo("already-a-member"));
        join(token(union), second).then().statusCode(409).body("code", equalTo("already-a-member"));
    }

    /** The one whose record has the fingerprint left; the other's membership still is theirs. */
    @Test
    void countAsOnePersonHoweverManyRecordsTheyHave() throws SQLException {
        Map<String, Object> person = person("PASSPORT", "M2345670301");
        String left = joinedByTheOldRule(union, person);
        person.put("documentType", "HK_MACAO_PERMIT");
        joinedByTheOldRule(neighbour, person);
        renewal.renewAll();
        execute("UPDATE member SET status = 'WITHDRAWN' WHERE id = ?", UUID.fromString(left));
        join(token(union), person).then().statusCode(409).body("code", equalTo("already-a-member"));
    }

    /** Neither the service nor the others wait for one that can't be read. */
    @Test
    void areLeftAloneWhenTheyCanNotBeRead() throws SQLException {
        String broken = joinedByTheOldRule(union, person("PASSPORT", "H23456704"));
        String good = joinedByTheOldRule(union, person("PASSPORT", "H23456705"));
        execute(
                "UPDATE person SET document_cipher = '\\x00' WHERE id = (SELECT person_id FROM member WHERE id = ?)",
                UUID.fromString(broken));
        renewal.renewAll();
        assertThat(rule(broken)).isEqualTo(1);
        assertThat(rule(good)).isEqualTo(2);
        execute(
                "UPDATE person SET identity_rule = 2 WHERE id = (SELECT person_id FROM member WHERE id = ?)",
                UUID.fromString(broken));
    }

    private static Map<String, Object> person(String type, String number) {
        Map<String, Object> person = PEOPLE.next();
        person.put("documentType", type);
        person.put("documentNumber", number);
        return person;
    }

    private static String token(UUID organisation) {
        return openSession(organisation, "AUTOMATIC", null).path("joinToken");
    }

    /** Somebody who joins under a passport of their own, whose row then is made what the old rule made of the document. */
    private String joinedByTheOldRule(UUID organisation, Map<String, Object> person) throws SQLException {
        Map<String, Object> now = new java.util.HashMap<>(person);
        now.put("documentType", "PASSPORT");
        now.put(
                "documentNumber",
                "X" + UUID.randomUUID().toString().replace("-", "").substring(0, 10));
        String member = joined(token(organisation), now).path("member.id");
        UUID row;
        try (Connection connection = dataSource.getConnection()) {
            row = Sql.list(
                            connection,
                            "SELECT person_id FROM member WHERE id = ?",
                            found -> Sql.uuid(found, "person_id"),
                            UUID.fromString(member))
                    .get(0);
        }
        String number = (String) person.get("documentNumber");
        execute(
                "UPDATE person SET document_type = ?, document_cipher = ?, document_index = ?, identity_rule = 1 WHERE id = ?",
                person.get("documentType"),
                cipher.encrypt(number, Person.DOCUMENT, row),
                blindIndex.of("document", person.get("documentType") + "|" + number),
                row);
        return member;
    }

    private int rule(String member) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Sql.list(
                            connection,
                            "SELECT p.identity_rule FROM person p JOIN member m ON m.person_id = p.id WHERE m.id = ?",
                            row -> row.getInt("identity_rule"),
                            UUID.fromString(member))
                    .get(0);
        }
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(Sql.run(connection, sql, values)).isEqualTo(1);
        }
    }
}
