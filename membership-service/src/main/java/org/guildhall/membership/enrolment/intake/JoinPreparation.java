package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.web.IdempotencyKey;
import org.guildhall.membership.enrolment.application.EnrolmentSettings;
import org.guildhall.membership.person.PersonProtection;
import org.guildhall.membership.person.ProtectedPerson;
import org.guildhall.membership.privacy.BlindIndex;
import org.jspecify.annotations.Nullable;

/** Does everything about a join that needs no database: checks it, gives it ids, protects its personal data. */
@ApplicationScoped
class JoinPreparation {

    private final EnrolmentSettings settings;
    private final PersonProtection protection;
    private final BlindIndex blindIndex;
    private final Ids ids;
    private final Clock clock;

    JoinPreparation(
            EnrolmentSettings settings, PersonProtection protection, BlindIndex blindIndex, Ids ids, Clock clock) {
        this.settings = settings;
        this.protection = protection;
        this.blindIndex = blindIndex;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws org.guildhall.kit.problem.ProblemException 422 when fields make no sense, 400 when the key doesn't */
    Joining prepare(String joinToken, @Nullable String idempotencyKey, JoinRequest request) {
        if (idempotencyKey != null) {
            IdempotencyKey.require(idempotencyKey);
        }
        LocalDate today = Clocks.today(clock);
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

    private ProtectedPerson protect(Applicant applicant, UUID id) {
        return protection.protect(id, applicant.name(), applicant.document(), applicant.mobile());
    }
}
