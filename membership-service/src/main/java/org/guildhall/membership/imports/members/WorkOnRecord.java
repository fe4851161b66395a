package org.guildhall.membership.imports.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.membership.enrolment.application.WorkFields;
import org.guildhall.membership.enrolment.application.WorkFields.Field;
import org.guildhall.membership.imports.members.KnownMember.Ciphers;
import org.guildhall.membership.member.MemberWork;
import org.guildhall.membership.member.MemberWorkFields;
import org.jspecify.annotations.Nullable;

/** Where a member works: as their application says, else as the list did by which they came. */
@ApplicationScoped
class WorkOnRecord {

    private final WorkFields applications;
    private final MemberWorkFields members;

    WorkOnRecord(WorkFields applications, MemberWorkFields members) {
        this.applications = applications;
        this.members = members;
    }

    /** In clear; whoever asks must have a reason on record. */
    MemberWork of(UUID memberId, @Nullable UUID application, Ciphers work) {
        if (application == null) {
            return members.reveal(memberId, work.employer(), work.employerCreditCode(), work.jobTitle());
        }
        return new MemberWork(
                applications.decrypt(work.employer(), null, Field.EMPLOYER, application),
                applications.decrypt(work.employerCreditCode(), null, Field.EMPLOYER_CREDIT_CODE, application),
                applications.decrypt(work.jobTitle(), null, Field.JOB_TITLE, application));
    }
}
