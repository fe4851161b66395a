package org.guildhall.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.membership.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

/** Where members work who joined by no application, which would say it: encrypted, a batch at a time. */
@ApplicationScoped
public class MemberWorkFields {

    private static final String EMPLOYER = "member_work|EMPLOYER";
    private static final String EMPLOYER_CREDIT_CODE = "member_work|EMPLOYER_CREDIT_CODE";
    private static final String JOB_TITLE = "member_work|JOB_TITLE";

    private final MemberWorkRows rows;
    private final FieldCipher cipher;

    MemberWorkFields(MemberWorkRows rows, FieldCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    /** As it is stored. */
    record Stored(
            UUID memberId,
            byte @Nullable [] employer,
            byte @Nullable [] employerCreditCode,
            byte @Nullable [] jobTitle) {}

    void insert(Collection<ImportedMember> members) {
        List<Stored> known = members.parallelStream()
                .filter(member -> !member.work().isUnknown())
                .map(this::encrypt)
                .toList();
        if (!known.isEmpty()) {
            rows.insert(known);
        }
    }

    void delete(Collection<UUID> members) {
        rows.delete(members);
    }

    /** What is stored of a member, in clear. */
    public MemberWork reveal(
            UUID memberId,
            byte @Nullable [] employer,
            byte @Nullable [] employerCreditCode,
            byte @Nullable [] jobTitle) {
        return new MemberWork(
                decrypt(employer, EMPLOYER, memberId),
                decrypt(employerCreditCode, EMPLOYER_CREDIT_CODE, memberId),
                decrypt(jobTitle, JOB_TITLE, memberId));
    }

    private Stored encrypt(ImportedMember member) {
        UUID id = member.memberId();
        MemberWork work = member.work();
        return new Stored(
                id,
                encrypt(work.employer(), EMPLOYER, id),
                encrypt(work.employerCreditCode(), EMPLOYER_CREDIT_CODE, id),
                encrypt(work.jobTitle(), JOB_TITLE, id));
    }

    private byte @Nullable [] encrypt(@Nullable String plain, String column, UUID id) {
        return plain == null ? null : cipher.encrypt(plain, column, id);
    }

    private @Nullable String decrypt(byte @Nullable [] stored, String column, UUID id) {
        return stored == null ? null : cipher.decrypt(stored, column, id);
    }
}
