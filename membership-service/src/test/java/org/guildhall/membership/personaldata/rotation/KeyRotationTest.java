package org.guildhall.membership.personaldata.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.guildhall.kit.testing.LogLines;
import org.guildhall.kit.testing.Race;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.membership.privacy.FieldCipher;
import org.guildhall.membership.privacy.KeyOfBefore;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.Member;
import org.guildhall.membership.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values of an older key are written anew under the one in use, while everybody goes on. */
@QuarkusTest
@WithTestResource(TestStack.class)
class KeyRotationTest {

    private static final People PEOPLE = new People(78);

    private static final int MOST_TIMES = 10;

    @Inject
    DataSource dataSource;

    @Inject
    KeyRotation rotation;

    @Inject
    FieldCipher cipher;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    private final FieldCipher before = KeyOfBefore.cipher();

    @BeforeEach
    void beginAnew() throws SQLException {
        run("DELETE FROM key_rotation");
    }

    @Test
    void everyValueIsReadAllAlongAndUnderTheNewKeyInTheEnd() throws SQLException {
        UUID union = Hall.union();
        Member member = Member.joining(union, PEOPLE.next()).activate();
        Hall.post(
                        ADMINISTRATOR,
                        "/members/" + member.id() + "/skill-assessments",
                        Map.of("level", "SENIOR", "trade", "电工", "certificateNumber", "证书一百一十号"))
                .then()
                .statusCode(201);
        setBack();
        isReadable(member);
        assertThat(countOld()).isPositive();
        rotateUntilNoneIsOldOf(EncryptedColumn.ALL);
        isReadable(member);
        // What was gone through without seeing an old value is done.
        rotation.rotateAll();
        Hall.get(ADMINISTRATOR, "/key-rotation")
                .then()
                .statusCode(200)
                .body("keyId", equalTo("test"))
                .body("finished", equalTo(true))
                .body("columns.findAll { it.rewritten > 0 }.column", hasItem("person.name_cipher"))
                .body("columns.findAll { it.rewritten > 0 }.column", hasItem("skill_record.certificate_cipher"));
        assertThat(RestAssured.get(metrics).asString()).contains("guildhall_privacy_values_rewritten_total");
    }

    @Test
    void twoInstancesAndUpdatesMeanwhileLoseNothing() throws Exception {
        UUID union = Hall.union();
        List<Member> members = List.of(
                Member.joining(union, PEOPLE.next()),
                Member.joining(union, PEOPLE.next()),
                Member.joining(union, PEOPLE.next()));
        setBack();
        Member corrected = members.get(1);
        String mobile = (String) PEOPLE.next().get("mobile");
        Callable<Integer> instance = () -> {
            rotation.rotateAll();
            return 200;
        };
        Callable<Integer> officer = () -> Hall.as(ADMINISTRATOR)
                .header("If-Match", "*")
                .body(Map.of("mobile", mobile, "reason", "核对"))
                .post("/members/" + corrected.id() + "/corrections")
                .statusCode();
        assertThat(Race.run(List.of(instance, instance, officer))).containsOnly(200);
        rotateUntilNoneIsOldOf(EncryptedColumn.ALL);
        assertThat(unmasked(corrected, "mobile")).isEqualTo("+86" + mobile);
        for (Member member : members) {
            assertThat(unmasked(member, "name")).isEqualTo(member.person().get("name"));
        }
    }

    @Test
    void valueThatNobodyCanReadHoldsNothingUp() throws SQLException {
        Member member = Member.joining(Hall.union(), PEOPLE.next());
        UUID person = idOfPerson(member);
        byte[] name = KeyOfBefore.lost().encrypt("谁也读不了", "person|name", person);
        byte[] kept = run("SELECT name_cipher FROM person WHERE id = ?", person);
        run("UPDATE person SET name_cipher = ? WHERE id = ?", name, person);
        try (LogLines log = new LogLines()) {
            rotation.rotateAll();
            assertThat(log.of("person.name_cipher of " + person)).isNotEmpty();
        }
        Hall.get(ADMINISTRATOR, "/key-rotation")
                .then()
                .body("columns.find { it.column == 'person.name_cipher' }.unreadable", greaterThanOrEqualTo(1))
                .body("columns.find { it.column == 'person.name_cipher' }.finishedAt", not(equalTo(null)));
        run("UPDATE person SET name_cipher = ? WHERE id = ?", kept, person);
    }

    @Test
    void columnThatFailsKeepsNoOtherFromRotating() throws SQLException {
        Member.joining(Hall.union(), PEOPLE.next());
        EncryptedColumn first = EncryptedColumn.ALL.get(0);
        // Before anything is old, for the timed rotation could go through the column until then; NOT VALID for what it
        // has done.
        run("ALTER TABLE key_rotation ADD CONSTRAINT test_ck CHECK (column_name <> '" + first.name() + "') NOT VALID");
        try {
            setBack();
            rotateUntilNoneIsOldOf(EncryptedColumn.ALL.subList(1, EncryptedColumn.ALL.size()));
        } finally {
            run("ALTER TABLE key_rotation DROP CONSTRAINT test_ck");
        }
        assertThat(countOld(first)).isPositive();
        rotation.rotateAll();
    }

    @Test
    void fingerprintsHaveNoNewerKeyUnlessOneIsGiven() {
        Hall.post(ADMINISTRATOR, "/blind-index-key/rotate", Map.of("reason", "例行轮换"))
                .then()
                .statusCode(409)
                .body("code", equalTo("no-newer-index-key"));
        Hall.get(ADMINISTRATOR, "/blind-index-key")
                .then()
                .statusCode(200)
                .body("inUse", equalTo(1))
                .body("given", equalTo(1))
                .body("state", equalTo("IN_USE"));
    }

    @Test
    void officerOfAPartOfTheTreeIsRefused() {
        Hall.get(Hall.appointed("ADMINISTRATOR", Hall.union()), "/key-rotation")
                .then()
                .statusCode(403);
    }

    private void isReadable(Member member) {
        Map<String, Object> person = member.person();
        member.get("/members/me/data")
                .then()
                .statusCode(200)
                .body("records.person[0].name", equalTo(person.get("name")))
                .body("records.person[0].documentNumber", equalTo(person.get("documentNumber")))
                .body("records.applications[0].employer", equalTo(person.get("employer")))
                .body("records.skills[0].certificateNumber", equalTo("证书一百一十号"));
    }

    private static String unmasked(Member member, String field) {
        return Hall.post(ADMINISTRATOR, "/members/" + member.id() + "/unmask", Map.of("reason", "核对"))
                .path(field);
    }

    private static UUID id(String id) {
        return UUID.fromString(id);
    }

    private UUID idOfPerson(Member member) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT person_id FROM member WHERE id = ?")) {
            query.setObject(1, id(member.id()));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    /** Writes every value that there is under the key of before; what the timed rotation has gone through by then isn't done. */
    private void setBack() throws SQLException {
        for (EncryptedColumn column : EncryptedColumn.ALL) {
            setBack(column);
        }
        beginAnew();
    }

    private void setBack(EncryptedColumn column) throws SQLException {
        String part = column.part() == null ? "0" : column.part();
        String where = " WHERE " + column.row() + " = ? AND " + part + " = ? AND " + column.column() + " = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT " + column.row() + ", " + part + ", "
                        + column.column() + " FROM " + column.table() + " WHERE " + column.column() + " IS NOT NULL");
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE " + column.table() + " SET " + column.column() + " = ?" + where);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                UUID id = row.getObject(1, UUID.class);
                String place = column.placeOf(row.getInt(2));
                Optional<byte[]> plain = plain(row.getBytes(3), place, id);
                if (plain.isEmpty()) {
                    continue;
                }
                update.setBytes(1, before.encrypt(plain.get(), place, id));
                update.setObject(2, id);
                update.setInt(3, row.getInt(2));
                update.setBytes(4, row.getBytes(3));
                update.executeUpdate();
            }
        }
    }

    /** Empty for what other tests left that nobody can read. */
    private Optional<byte[]> plain(byte[] value, String place, UUID row) {
        try {
            return Optional.of(cipher.decryptBytes(value, place, row));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /**
     * A column that the timed rotation is at, or a row that somebody else's test changes, is left for the next time; but a time goes
     * through whole columns, so few are needed.
     */
    private void rotateUntilNoneIsOldOf(List<EncryptedColumn> columns) throws SQLException {
        AtomicInteger times = new AtomicInteger();
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofMinutes(1))
                .until(() -> {
                    rotation.rotateAll();
                    return countOld(columns) == 0 || times.incrementAndGet() >= MOST_TIMES;
                });
        assertThat(countOld(columns)).isZero();
    }

    /** How many values that can be read aren't under the key in use. */
    private long countOld() throws SQLException {
        return countOld(EncryptedColumn.ALL);
    }

    private long countOld(List<EncryptedColumn> columns) throws SQLException {
        long old = 0;
        for (EncryptedColumn column : columns) {
            old += countOld(column);
        }
        return old;
    }

    private long countOld(EncryptedColumn column) throws SQLException {
        long old = 0;
        byte[] mark = cipher.activeKeyMark();
        String part = column.part() == null ? "0" : column.part();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT " + column.row() + ", " + part + ", "
                        + column.column() + " FROM " + column.table() + " WHERE " + column.column() + " IS NOT NULL");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                byte[] value = row.getBytes(3);
                boolean isOld = Arrays.mismatch(mark, value) != mark.length;
                if (isOld
                        && plain(value, column.placeOf(row.getInt(2)), row.getObject(1, UUID.class))
                                .isPresent()) {
                    old++;
                }
            }
        }
        return old;
    }

    private byte[] run(String sql, Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (!statement.execute()) {
                return new byte[0];
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }
}
