package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.kit.time.Clocks;
import org.guildhall.kit.time.Ids;
import org.guildhall.kit.web.IdempotencyKey;
import org.guildhall.membership.enrolment.application.EnrolmentSettings;
import org.guildhall.membership.enrolment.application.WorkFields;
import org.guildhall.membership.enrolment.application.WorkFields.Field;
import org.guildhall.membership.person.PersonProtection;
import org.guildhall.membership.privacy.BlindIndex;
import org.jspecify.annotations.Nullable;

/** Does everything about a join that needs no database: checks it, gives it ids, protects its personal data. */
@ApplicationScoped
class JoinPreparation {

    private final EnrolmentSettings settings;
    private final PersonProtection protection;
    private final WorkFields fields;
    private final BlindIndex blindIndex;
    private final Ids ids;
    private final Clock clock;

    JoinPreparation(
            EnrolmentSettings settings,
            PersonProtection protection,
            WorkFields fields,
            BlindIndex blindIndex,
            Ids ids,
            Clock clock) {
        this.settings = settings;
        this.protection = protection;
        this.fields = fields;
        this.blindIndex = blindIndex;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws org.guildhall.kit.problem.ProblemException 422 when fields make no sense, 400 when the key doesn't */
    Joining prepare(String joinToken, @Nullable String idempotencyKey, JoinRequest request) {
        if (idempotencyKey != null) {
            IdempotencyKey.require(idempotencyKey);
        }
        Applicant applicant = check(request);
        boolean keyed = idempotencyKey != null;
        UUID applicationId = ids.next();
        return new Joining(
                joinToken,
                applicationId,
                ids.next(),
                request.wantsCard() ? ids.next() : null,
                applicant,
                protection.protect(ids.next(), applicant.name(), applicant.document(), applicant.mobile()),
                null,
                work(request, applicationId),
                keyed ? blindIndex.of("idempotency-key", joinToken + "|" + idempotencyKey) : null,
                blindIndex.of("request", request.canonical()));
    }

    /** @throws org.guildhall.kit.problem.ProblemException 422 when fields make no sense */
    Applicant check(JoinRequest request) {
        return Applicant.of(request, Clocks.today(clock), settings.noticeVersion());
    }

    /** Whether its fingerprints were made with a key that isn't in use any more. */
    boolean isOvertaken(Joining joining) {
        return !blindIndex.isCurrent(joining.person().documentIndex());
    }

    /** After a join was overtaken, so that the next ones aren't. */
    void refresh() {
        blindIndex.refresh();
    }

    /** The same join for a person we already know: the ciphers are bound to the known row. */
    Joining rebind(Joining joining, UUID personId) {
        return joining.onBehalfOf(protection.rebind(joining.person(), personId));
    }

    /** The same join under the document of somebody on record who may be another person: nothing of theirs is touched. */
    Joining hold(Joining joining, UUID recorded) {
        return joining.heldBecauseOf(recorded, protection.rebind(joining.person(), joining.applicationId()));
    }

    private Joining.Work work(JoinRequest request, UUID applicationId) {
        return new Joining.Work(
                fields.encrypt(request.employer(), Field.EMPLOYER, applicationId),
                fields.encrypt(request.employerCreditCode(), Field.EMPLOYER_CREDIT_CODE, applicationId),
                fields.encrypt(request.jobTitle(), Field.JOB_TITLE, applicationId));
    }
}
