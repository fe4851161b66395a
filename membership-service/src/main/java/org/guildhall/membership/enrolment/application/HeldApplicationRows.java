package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.person.DocumentType;
import org.guildhall.membership.person.PersonProtection;
import org.guildhall.membership.person.PersonalValues;

/** What was typed into applications that are held, a batch of joins or a page at a time. */
@ApplicationScoped
public class HeldApplicationRows {

    private static final String INSERT = """
            INSERT INTO held_application (application_id, person_id, document_type, document_cipher, name_cipher,
                                          mobile_cipher, mobile_index, shown_member_id, shown_card_number)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[], ?::bytea[],
                                 ?::uuid[], ?::text[])""";
    private static final String SELECT = """
            SELECT application_id, document_type, document_cipher, name_cipher, mobile_cipher, shown_member_id
            FROM held_application WHERE application_id = ANY (?)""";

    private final Database database;
    private final PersonProtection protection;

    HeldApplicationRows(Database database, PersonProtection protection) {
        this.database = database;
        this.protection = protection;
    }

    /** What was typed, and whether the applicant was told that they are a member. */
    record Held(PersonalValues typed, boolean isShownAsMember) {}

    public void insert(List<NewHeldApplication> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                INSERT,
                Column.of("uuid", rows, row -> row.typed().id()),
                Column.of("uuid", rows, NewHeldApplication::recorded),
                Column.of("text", rows, row -> row.typed().documentType()),
                Column.ofBytes(rows, row -> row.typed().documentCipher()),
                Column.ofBytes(rows, row -> row.typed().nameCipher()),
                Column.ofBytes(rows, row -> row.typed().mobileCipher()),
                Column.ofBytes(rows, row -> row.typed().mobileIndex()),
                Column.of("uuid", rows, NewHeldApplication::shownMember),
                Column.of("text", rows, NewHeldApplication::shownCard));
    }

    /** By application; those that never were held are absent. */
    Map<UUID, Held> find(List<UUID> applications) {
        Map<UUID, Held> found = new HashMap<>();
        database.each(SELECT, row -> found.put(Sql.uuid(row, "application_id"), held(row)), Column.uuids(applications));
        return found;
    }

    private Held held(ResultSet row) throws SQLException {
        PersonalValues typed = protection.reveal(
                Sql.uuid(row, "application_id"),
                DocumentType.valueOf(row.getString("document_type")),
                row.getBytes("name_cipher"),
                row.getBytes("document_cipher"),
                row.getBytes("mobile_cipher"));
        return new Held(typed, Sql.uuid(row, "shown_member_id") != null);
    }
}
