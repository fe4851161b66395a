package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.sql.Database;
import org.guildhall.kit.sql.Sql;
import org.guildhall.kit.sql.Sql.Column;
import org.guildhall.membership.privacy.DataSubject;
import org.guildhall.membership.privacy.FieldCipher;
import org.guildhall.membership.privacy.KeptRecords;
import org.guildhall.membership.privacy.KeptSection;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of memberships. Erased, the membership, its periods and its skill levels stay with their ids, dates and codes, of
 * which figures are made; sign-in, employer and certificate numbers go. What officers did stays on record, without whom.
 */
@ApplicationScoped
class KeptMemberRows implements KeptRecords {

    private static final String MEMBERSHIPS = """
            SELECT m.id, o.name AS organisation, m.status, m.joined_on, m.member_since, m.education, m.household, m.categories,
                   m.political_status, m.skill_level, m.trade, m.subject AS sign_in, m.recorded_at,
                   (SELECT first_at FROM first_activity f WHERE f.member_id = m.id) AS first_activity_at
            FROM member m JOIN organisation o ON o.id = m.organisation_id WHERE m.id = ANY (?) ORDER BY m.id""";
    private static final String PERIODS = """
            SELECT o.name AS organisation, p.status, p.valid_from, p.reason, p.decision_number, p.recorded_at
            FROM member_period p JOIN organisation o ON o.id = p.organisation_id
            WHERE p.member_id = ANY (?) ORDER BY p.member_id, p.version""";
    private static final String WORK = """
            SELECT member_id, employer_cipher, employer_credit_code_cipher, job_title_cipher FROM member_work
            WHERE member_id = ANY (?) ORDER BY member_id""";
    private static final String SKILLS = """
            SELECT id, level, trade, source, certificate_cipher, certified_on, recorded_at FROM skill_record
            WHERE member_id = ANY (?) ORDER BY id""";
    private static final String ACCESSES = """
            SELECT act, subject AS officer, reason, happened_at FROM audit_record
            WHERE member_id = ANY (?) ORDER BY happened_at, id""";

    private final Database database;
    private final MemberWorkFields work;
    private final FieldCipher cipher;

    KeptMemberRows(Database database, MemberWorkFields work, FieldCipher cipher) {
        this.database = database;
        this.work = work;
        this.cipher = cipher;
    }

    @Override
    public List<KeptSection> tell(DataSubject subject) {
        Column members = ids(subject.members());
        return List.of(
                new KeptSection("memberships", database.list(MEMBERSHIPS, KeptSection::item, members)),
                new KeptSection("periods", database.list(PERIODS, KeptSection::item, members)),
                new KeptSection("work", database.list(WORK, this::work, members)),
                new KeptSection("skills", database.list(SKILLS, this::skill, members)),
                new KeptSection("accesses", database.list(ACCESSES, KeptSection::item, members)));
    }

    private Map<String, @Nullable Object> work(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> item = KeptSection.item(row);
        MemberWork said = work.reveal(
                Sql.uuid(row, "member_id"),
                row.getBytes("employer_cipher"),
                row.getBytes("employer_credit_code_cipher"),
                row.getBytes("job_title_cipher"));
        item.put("employer", said.employer());
        item.put("employerCreditCode", said.employerCreditCode());
        item.put("jobTitle", said.jobTitle());
        return item;
    }

    private Map<String, @Nullable Object> skill(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> item = KeptSection.item(row);
        byte[] certificate = row.getBytes("certificate_cipher");
        item.put(
                "certificateNumber",
                certificate == null ? null : cipher.decrypt(certificate, SkillRecord.CERTIFICATE, Sql.uuid(row, "id")));
        return item;
    }

    @Override
    public void erase(DataSubject subject) {
        Column members = ids(subject.members());
        database.update("UPDATE member SET subject = NULL, version = version + 1 WHERE id = ANY (?)", members);
        database.update("DELETE FROM member_work WHERE member_id = ANY (?)", members);
        database.update("DELETE FROM activation_code WHERE member_id = ANY (?)", members);
        database.update("UPDATE skill_record SET certificate_cipher = NULL WHERE member_id = ANY (?)", members);
    }

    private static Column ids(Collection<UUID> members) {
        return Column.uuids(members);
    }
}
