package org.guildhall.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.membership.testing.Hall.ADMINISTRATOR;
import static org.guildhall.membership.testing.Hall.join;
import static org.guildhall.membership.testing.Hall.joined;
import static org.guildhall.membership.testing.Hall.openSession;
import static org.guildhall.membership.testing.Hall.post;
import static org.guildhall.membership.testing.Hall.union;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.guildhall.kit.testing.Indexes;
import org.guildhall.kit.testing.TestStack;
import org.guildhall.kit.testing.TestTokens;
import org.guildhall.membership.testing.CreditCodes;
import org.guildhall.membership.testing.Hall;
import org.guildhall.membership.testing.People;
import org.guildhall.membership.testing.Targets;
import org.junit.jupiter.api.Test;

/** Every unique index is a rule, and whoever breaks it is told which: a new index fails here until its answer stands here. */
@QuarkusTest
@WithTestResource(TestStack.class)
class IndexTest {

    private static final People PEOPLE = new People(39);

    @Inject
    DataSource dataSource;

    private final Targets targets = new Targets(PEOPLE);
    private final Map<String, Breach> reachable = new TreeMap<>();
    private final Map<String, String> unreachable = new TreeMap<>();

    /** How the public door breaks an index, and the problem code of the answer. */
    private record Breach(Supplier<Response> request, int status, String code) {}

    IndexTest() {
        breach("person_document_uq", this::joinTwice, "already-a-member");
        breach("member_subject_uq", this::activateTwoWithOneSignIn, "sign-in-in-use");
        breach("application_pending_uq", this::applyTwice, "application-pending");
        breach("card_live_uq", this::issueTwoCards, "card-held");
        reachable.put("application_idempotency_uq", new Breach(this::useAKeyTwice, 422, "idempotency-key-reused"));
        breach("gift_handout_live_ux", this::handOutTwice, "gift-already-handed-out");
        reachable.put("pk_idempotency_key", new Breach(this::createTwice, 422, "idempotency-key-reused"));
        breach("founding_application_waiting_uq", this::applyToFoundTwice, "founding-pending");
        breach("registered_employer_credit_code_uq", this::registerAnEmployerTwice, "employer-registered");
        unreachable.put("employer_change_version_uq", "the employer's version is counted up under its row's lock");
        unreachable.put("employer_name_pk", "a name that is there is left as it is");
        unreachable.put("employer_reading_pk", "one row, made by the migration");
        unreachable.put("stated_employer_pk", "read once, under the lock on the reading");
        unreachable.put("founding_case_open_uq", "looked for under the lock of those who open cases");
        unreachable.put("archive_head_pk", "made where there is none, else left as it is");
        unreachable.put("archive_entry_number_uq", "counted up under the lock on the head");
        unreachable.put("archive_entry_attachment_pk", "written once, with the entry");
        unreachable.put("archive_entry_attachment_uq", "a file that an entry names is found so under its lock");
        unreachable.put("archive_seal_month_uq", "made by the job alone, under the lock on the head");
        unreachable.put("archive_join_reading_pk", "one row, made by the migration");
        unreachable.put("election_notice_pk", "written by the watch alone, which does nothing where it stands");
        unreachable.put("blind_index_key_pk", "a key that was requested is left as it is");
        unreachable.put("activation_code_pk", "another code of a member takes the place of the first");
        unreachable.put("activation_code_uq", "50 random bits");
        unreachable.put("import_elsewhere_pk", "a second count of an officer adds to the same row");
        unreachable.put("activation_try_pk", "a second try counts one more on the same row");
        unreachable.put(
                "appointment_first_administrator_ux", "made at the start alone, which asks first and does nothing");
        unreachable.put("cell_release_open_uq", "looked for under the lock of the member, who is TRANSFERRING then");
        unreachable.put("cell_arrival_pk", "whoever comes second is told what was decided");
        unreachable.put("cell_arrival_member_uq", "the member is made with it");
        unreachable.put("card_number_uq", "numbers come from a sequence");
        unreachable.put("consumed_offset_pk", "written by the consumer alone, by compare and set");
        unreachable.put("consumed_version_pk", "written by the consumer alone, by compare and set");
        unreachable.put("dead_letter_pk", "written by the consumer alone, under the place of the letter");
        unreachable.put("first_activity_pk", "told by events; the earliest counts");
        unreachable.put("held_application_pk", "written once, with the application of its id");
        unreachable.put("import_part_pk", "written once, with the import");
        unreachable.put("import_row_pk", "written by whoever holds the lease, with the mark of how far it is");
        unreachable.put("import_row_name_pk", "a name that a row has twice counts once");
        unreachable.put("import_row_created_uq", "new ids");
        unreachable.put("key_rotation_pk", "begun by the job alone, which does nothing where it stands");
        unreachable.put("member_work_pk", "written once, with the member");
        unreachable.put("member_live_uq", "who is a member or has applied can't apply again, by the lock on their row");
        unreachable.put("member_period_version_uq", "the member's version is counted up under their row's lock");
        unreachable.put("non_member_declaration_subject_uq", "who declares again is answered with the first one");
        unreachable.put("notice_event_uq", "told by events; one that came before makes no second notice");
        unreachable.put(
                "organisation_change_version_uq", "the organisation's version is counted up under its row's lock");
        unreachable.put("organisation_hold_pk", "an import that is taken up again leaves what it held");
        unreachable.put("outbox_told_pk", "written by the relay that leads, where it stands already");
        unreachable.put("pk_stream_ticket", "256 random bits");
        unreachable.put("retracted_fact_pk", "written anew where it stands already");
        unreachable.put("person_former_document_pk", "a number that was kept before is left as it is");
        unreachable.put("recruitment_session_join_token_uq", "128 random bits");
        unreachable.put(
                "recruitment_session_standing_uq",
                "whoever makes a second standing code replaces the token of the first");
        unreachable.put("same_person_pk", "written by the renewal alone, under the person's lock");
        unreachable.put("transfer_open_uq", "who is being transferred is found so under the lock on their row");
        unreachable.put("transfer_policy_pk", "one that is there is changed, of the version that was read");
        unreachable.put("session_gift_position_uq", "counted up under the version of the session");
        unreachable.put("skill_record_promotion_uq", "told by events; one that came before changes nothing");
    }

    private void breach(String index, Supplier<Response> request, String code) {
        reachable.put(index, new Breach(request, 409, code));
    }

    @Test
    void everyReferenceHasAnIndex() throws SQLException {
        assertThat(Indexes.missingForReferences(dataSource)).isEmpty();
    }

    @Test
    void everyUniqueIndexHasItsAnswer() throws SQLException {
        TreeSet<String> told = new TreeSet<>(reachable.keySet());
        told.addAll(unreachable.keySet());
        assertThat(told).isEqualTo(Indexes.unique(dataSource));
    }

    @Test
    void whoeverBreaksOneIsToldWhich() {
        reachable.forEach((index, breach) -> {
            Response answer = breach.request().get();
            assertThat(answer.statusCode())
                    .as("%s: %s", index, answer.asString())
                    .isEqualTo(breach.status());
            assertThat(answer.<String>path("code")).as(index).isEqualTo(breach.code());
        });
    }

    private Response joinTwice() {
        Map<String, Object> person = PEOPLE.next();
        joined(Hall.joinToken(), person);
        return join(Hall.joinToken(), person);
    }

    private Response registerAnEmployerTwice() {
        Map<String, Object> employer =
                Map.of("keeperId", Hall.organisation(null, "CITY"), "name", "测试单位", "creditCode", CreditCodes.next());
        post(ADMINISTRATOR, "/employers", employer).then().statusCode(201);
        return post(ADMINISTRATOR, "/employers", employer);
    }

    private Response applyToFoundTwice() {
        Map<String, Object> founding = Targets.founding(Hall.organisation(null, "CITY"), "测试单位");
        post("founder", "/founding-applications", founding).then().statusCode(201);
        return post("founder", "/founding-applications", founding);
    }

    private Response applyTwice() {
        Map<String, Object> person = PEOPLE.next();
        joined(openSession(union(), "REVIEW", null).path("joinToken"), person);
        return join(openSession(union(), "REVIEW", null).path("joinToken"), person);
    }

    private Response useAKeyTwice() {
        String token = Hall.joinToken();
        keyed(token, PEOPLE.next()).then().statusCode(201);
        return keyed(token, PEOPLE.next());
    }

    private static Response keyed(String token, Map<String, Object> person) {
        return RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", "of-two-people")
                .body(person)
                .post("/join-forms/{token}/applications", token);
    }

    private Response createTwice() {
        String key = UUID.randomUUID().toString();
        found(key).then().statusCode(201);
        return found(key);
    }

    private static Response found(String key) {
        return Hall.administrator()
                .header("Idempotency-Key", key)
                .body(Hall.organisationBody(null, "CITY"))
                .post("/organisations");
    }

    private Response handOutTwice() {
        Targets.Session session = targets.session(union(), "AUTOMATIC");
        Map<String, Object> receipt =
                Map.of("receipt", targets.applicationAt(session).receipt());
        String path = "/recruitment-sessions/" + session.id() + "/gift-handouts";
        post(ADMINISTRATOR, path, receipt).then().statusCode(201);
        return post(ADMINISTRATOR, path, receipt);
    }

    private Response issueTwoCards() {
        return post(ADMINISTRATOR, "/members/" + targets.member(union()) + "/cards", Map.of());
    }

    private Response activateTwoWithOneSignIn() {
        Map<String, Object> first = PEOPLE.next();
        Map<String, Object> second = PEOPLE.next();
        second.put("mobile", first.get("mobile"));
        String subject = "couple-" + UUID.randomUUID();
        joined(Hall.joinToken(), first);
        joined(Hall.joinToken(), second);
        activate(subject, first).then().statusCode(200);
        return activate(subject, second);
    }

    private static Response activate(String subject, Map<String, Object> person) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.ofPhone(subject, "+86" + person.get("mobile")))
                .contentType("application/json")
                .body(Map.of("documentNumber", person.get("documentNumber")))
                .post("/activations");
    }
}
