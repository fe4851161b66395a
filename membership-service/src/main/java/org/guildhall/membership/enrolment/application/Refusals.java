package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.kit.code.CodeLists;
import org.guildhall.membership.enrolment.application.WorkFields.Field;
import org.jspecify.annotations.Nullable;

/** Says why an application was refused, in the words its applicant reads. */
@ApplicationScoped
class Refusals {

    private final CodeLists codes;
    private final WorkFields fields;

    Refusals(CodeLists codes, WorkFields fields) {
        this.codes = codes;
        this.fields = fields;
    }

    /** A refusal as its row tells it: an officer's note is encrypted, or from before in clear. */
    record Refusal(
            RejectionReason reason,
            byte @Nullable [] noteCipher,
            @Nullable String clearNote) {}

    String inWords(UUID applicationId, Refusal refusal, Locale locale) {
        String title = codes.title("RejectionReason", refusal.reason().name(), locale);
        String note = fields.decrypt(refusal.noteCipher(), refusal.clearNote(), Field.REASON_NOTE, applicationId);
        String colon = locale.equals(Locale.ENGLISH) ? ": " : "：";
        return note == null ? title : title + colon + note;
    }
}
