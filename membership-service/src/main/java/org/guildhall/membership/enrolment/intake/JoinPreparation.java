package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.enrolment.application.EnrolmentSettings;
import org.guildhall.membership.privacy.BlindIndex;
import org.guildhall.membership.privacy.FieldCipher;

/** Does everything about a join that needs no database: checks it, gives it ids, protects its personal data. */
@ApplicationScoped
class JoinPreparation {

    private final EnrolmentSettings settings;
    private final FieldCipher cipher;
    private final BlindIndex blindIndex;
    private final Ids ids;
    private final Clock clock;

    JoinPreparation(EnrolmentSettings settings, FieldCipher cipher, BlindIndex blindIndex, Ids ids, Clock clock) {
        this.settings = settings;
        this.cipher = cipher;
        this.blindIndex = blindIndex;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws org.guildhall.kit.problem.ProblemException 422 when fields make no sense */
    Joining prepare(String joinToken, String idempotencyKey, JoinRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.BUSINESS_ZONE);
        Applicant applicant = Applicant.of(request, today, settings.noticeVersion());
        boolean keyed = idempotencyKey != null;
        return new Joining(
                joinToken,
                ids.next(),
                ids.next(),
                request.wantsCard() ? ids.next() : null,
                applicant,
                protect(applicant, ids.next()),
                keyed ? blindIndex.of("idempotency-key", joinToken + "|" + idempotencyKey) : null,
                keyed ? blindIndex.of("request", request.canonical()) : null);
    }

    /** The same join for a person we already know: the ciphers are bound to the known row. */
    Joining rebind(Joining joining, UUID personId) {
        return joining.onBehalfOf(protect(joining.applicant(), personId));
    }

    private Joining.ProtectedPerson protect(Applicant applicant, UUID id) {
        String number = applicant.document().number();
        String mobile = applicant.mobile().e164();
        return new Joining.ProtectedPerson(
                id,
                cipher.encrypt(number, "person|document", id),
                blindIndex.of("document", applicant.document().type() + "|" + number),
                cipher.encrypt(applicant.name(), "person|name", id),
                cipher.encrypt(mobile, "person|mobile", id),
                blindIndex.of("mobile", mobile));
    }
}
