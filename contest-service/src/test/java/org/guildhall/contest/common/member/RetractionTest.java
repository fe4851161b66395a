package org.guildhall.contest.common.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.contest.testing.MembershipTopic;
import org.guildhall.contest.testing.Town;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.testing.TestStack;
import org.junit.jupiter.api.Test;

/** After membership's database was restored, what is copied of it becomes what the database knows. */
@QuarkusTest
@WithTestResource(TestStack.class)
class RetractionTest {

    @Inject
    MembershipTopic membership;

    @Inject
    Town town;

    @Inject
    Database database;

    @Test
    void copiesAreMadeAnewOfWhatHolds() {
        UUID township = membership.found(town.west, "TOWNSHIP");
        UUID elsewhere = membership.found(town.west, "TOWNSHIP");
        UUID lostTownship = membership.found(town.west, "TOWNSHIP");
        UUID lost = membership.join(township);
        UUID moved = membership.join(township);
        membership.activate(List.of(lost, moved));
        membership.attain(moved, "SENIOR", "电工");
        membership.transfer(moved, township, elsewhere);
        membership.assess(moved, elsewhere, "TECHNICIAN", "SENIOR", "officer");
        UUID appointment = membership.appointOnly("officer-" + lost, "CONTEST_ORGANISER", township);
        assertThat(member(moved)).isEqualTo(elsewhere + " true " + moved + " TECHNICIAN");

        membership.retract(lost, 1);
        // Joined, activated and attained hold; transferred and assessed don't.
        membership.retract(moved, versionOfTransfer(moved));
        membership.retract(lostTownship, 1);
        membership.retract(appointment, 1);

        assertThat(member(lost)).as("as somebody who never joined").isEqualTo(township + " false null null");
        assertThat(member(moved)).isEqualTo(township + " true " + moved + " SENIOR");
        assertThat(rows("organisation_copy", lostTownship)).isZero();
        assertThat(rows("organisation_copy", township)).isEqualTo(1);
        assertThat(rows("appointment_copy", appointment)).isZero();

        membership.transfer(moved, township, elsewhere);
        assertThat(member(moved)).as("what is new is heard").isEqualTo(elsewhere + " true " + moved + " SENIOR");
    }

    @Test
    void declarationsThatNeverWereAreForgotten() {
        String subject = "somebody-" + UUID.randomUUID();
        membership.declareNonMember(subject);
        UUID declaration = database.find(
                        "SELECT declaration_id FROM declared_non_member WHERE subject = ?",
                        row -> row.getObject("declaration_id", UUID.class),
                        subject)
                .orElseThrow();
        membership.retract(declaration, 1);
        assertThat(database.find("SELECT 1 FROM declared_non_member WHERE subject = ?", row -> true, subject))
                .isEmpty();
        membership.declareNonMember(subject);
    }

    /** The last but one of what was told of them. */
    private long versionOfTransfer(UUID member) {
        return database.find(
                                "SELECT version FROM consumed_version WHERE aggregate_id = ?",
                                row -> row.getLong("version"),
                                member)
                        .orElseThrow()
                - 1;
    }

    private String member(UUID id) {
        return database.find(
                        "SELECT organisation_id, active, subject, skill_level FROM member WHERE id = ?",
                        row -> row.getString(1) + " " + row.getBoolean(2) + " " + row.getString(3) + " "
                                + row.getString(4),
                        id)
                .orElseThrow();
    }

    private int rows(String table, UUID id) {
        return database.list("SELECT 1 FROM " + table + " WHERE id = ?", row -> 1, id)
                .size();
    }
}
