package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.guildhall.membership.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

/** Encrypts what an application says of somebody beside who they are: where they work, and what an officer wrote of them. */
@ApplicationScoped
public class WorkFields {

    private final FieldCipher cipher;

    WorkFields(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** The columns of {@code application} that are encrypted. */
    public enum Field {
        EMPLOYER,
        EMPLOYER_CREDIT_CODE,
        JOB_TITLE,
        REASON_NOTE;

        private String column() {
            return "application|" + name();
        }
    }

    public byte @Nullable [] encrypt(@Nullable String plain, Field field, UUID applicationId) {
        return plain == null ? null : cipher.encrypt(plain, field.column(), applicationId);
    }

    /** @param clear what stands in the column of before, as long as it isn't encrypted yet */
    public @Nullable String decrypt(byte @Nullable [] stored, @Nullable String clear, Field field, UUID applicationId) {
        return stored == null ? clear : cipher.decrypt(stored, field.column(), applicationId);
    }
}
