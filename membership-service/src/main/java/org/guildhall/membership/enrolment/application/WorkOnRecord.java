package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.guildhall.membership.enrolment.application.WorkFields.Field;
import org.guildhall.membership.member.MemberWork;
import org.guildhall.membership.member.MemberWorkFields;
import org.jspecify.annotations.Nullable;

/** Where a member works: as their application says, else as the list did by which they came. */
@ApplicationScoped
public class WorkOnRecord {

    private final WorkFields applications;
    private final MemberWorkFields members;

    WorkOnRecord(WorkFields applications, MemberWorkFields members) {
        this.applications = applications;
        this.members = members;
    }

    /** Where they work, as it is stored with the application or the membership; null where nothing is. */
    public record Ciphers(
            byte @Nullable [] employer, byte @Nullable [] employerCreditCode, byte @Nullable [] jobTitle) {

        /** From the columns that are named so. */
        public static Ciphers of(ResultSet row) throws SQLException {
            return new Ciphers(
                    row.getBytes("employer_cipher"),
                    row.getBytes("employer_credit_code_cipher"),
                    row.getBytes("job_title_cipher"));
        }
    }

    /** In clear; whoever asks must have a reason on record. */
    public MemberWork of(UUID memberId, @Nullable UUID application, Ciphers work) {
        if (application == null) {
            return members.reveal(memberId, work.employer(), work.employerCreditCode(), work.jobTitle());
        }
        return new MemberWork(
                applications.decrypt(work.employer(), null, Field.EMPLOYER, application),
                applications.decrypt(work.employerCreditCode(), null, Field.EMPLOYER_CREDIT_CODE, application),
                applications.decrypt(work.jobTitle(), null, Field.JOB_TITLE, application));
    }
}
