package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.member.MemberWorkFields.Stored;

/** The rows of where members work, a batch of an import at a time (measured, hence set-based SQL). */
@ApplicationScoped
class MemberWorkRows {

    private static final String INSERT = """
            INSERT INTO member_work (member_id, employer_cipher, employer_credit_code_cipher, job_title_cipher)
            SELECT * FROM unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::bytea[])""";
    private static final String DELETE = "DELETE FROM member_work WHERE member_id = ANY (?)";

    private final Database database;

    MemberWorkRows(Database database) {
        this.database = database;
    }

    void insert(Collection<Stored> works) {
        database.update(
                INSERT,
                Column.of("uuid", works, Stored::memberId),
                Column.ofBytes(works, Stored::employer),
                Column.ofBytes(works, Stored::employerCreditCode),
                Column.ofBytes(works, Stored::jobTitle));
    }

    void delete(Collection<UUID> members) {
        database.update(DELETE, Column.uuids(members));
    }
}
