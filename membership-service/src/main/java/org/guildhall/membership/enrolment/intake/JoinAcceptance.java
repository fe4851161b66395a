package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.membership.enrolment.application.ApplicationEvents;
import org.guildhall.membership.enrolment.application.ApplicationProgress;
import org.guildhall.membership.enrolment.application.ApplicationProgress.OrganisationName;
import org.guildhall.membership.enrolment.application.ApplicationRows;
import org.guildhall.membership.enrolment.application.HeldApplicationRows;
import org.guildhall.membership.enrolment.application.NewApplication;
import org.guildhall.membership.enrolment.application.NewHeldApplication;
import org.guildhall.membership.enrolment.application.Receipts;
import org.guildhall.membership.member.Admission;
import org.guildhall.membership.member.Admissions;
import org.guildhall.membership.recruitment.JoinSession;
import org.jspecify.annotations.Nullable;

/**
 * Accepts the joins of a batch that nothing speaks against: writes their applications and, where the session confirms
 * automatically, makes members of them.
 */
@ApplicationScoped
class JoinAcceptance {

    private final ApplicationRows applications;
    private final HeldApplicationRows held;
    private final Admissions admissions;
    private final Outbox outbox;
    private final Receipts receipts;

    JoinAcceptance(
            ApplicationRows applications,
            HeldApplicationRows held,
            Admissions admissions,
            Outbox outbox,
            Receipts receipts) {
        this.applications = applications;
        this.held = held;
        this.admissions = admissions;
        this.outbox = outbox;
        this.receipts = receipts;
    }

    void accept(JoinBatch batch) {
        List<Joining> accepted = batch.open();
        List<NewApplication> rows = accepted.stream()
                .map(joining -> application(joining, batch.sessionOf(joining)))
                .toList();
        applications.insert(rows, batch.now());
        Map<UUID, String> numbers = new HashMap<>(admit(batch, accepted));
        numbers.putAll(hold(batch, accepted));
        tellOfWaiting(batch, accepted);
        for (Joining joining : accepted) {
            Optional<String> card = Optional.ofNullable(numbers.get(joining.memberId()));
            batch.answer(joining, progress(joining, batch.sessionOf(joining), card, batch.now()));
        }
    }

    private Map<UUID, String> admit(JoinBatch batch, List<Joining> accepted) {
        List<Admission> admitted = accepted.stream()
                .filter(joining -> batch.sessionOf(joining).automatic() && !joining.isHeld())
                .map(joining -> admission(joining, batch.sessionOf(joining)))
                .toList();
        return admissions.admit(admitted, batch.now());
    }

    /** Keeps what was typed into the applications that are held, and the card numbers their senders are told. */
    private Map<UUID, String> hold(JoinBatch batch, List<Joining> accepted) {
        Map<UUID, String> numbers = new HashMap<>();
        List<NewHeldApplication> rows = new ArrayList<>();
        for (Joining joining : accepted) {
            if (joining.isHeld()) {
                boolean shown = batch.sessionOf(joining).automatic();
                String number = shown && joining.cardId() != null ? admissions.cardNumberForNobody() : null;
                rows.add(new NewHeldApplication(
                        joining.personId(), joining.person(), shown ? joining.memberId() : null, number));
                numbers.put(joining.memberId(), number);
            }
        }
        held.insert(rows);
        return numbers;
    }

    private void tellOfWaiting(JoinBatch batch, List<Joining> accepted) {
        outbox.append(accepted.stream()
                .filter(joining -> !batch.sessionOf(joining).automatic() && !joining.isHeld())
                .map(joining -> submitted(joining, batch.sessionOf(joining), batch.now()))
                .toList());
    }

    private static NewApplication application(Joining joining, JoinSession session) {
        Applicant applicant = joining.applicant();
        JoinRequest request = applicant.request();
        return new NewApplication(
                joining.applicationId(),
                joining.personId(),
                session.id(),
                session.organisationId(),
                joining.work().employer(),
                joining.work().employerCreditCode(),
                joining.work().jobTitle(),
                applicant.categories(),
                applicant.education().orElse(null),
                applicant.household().orElse(null),
                request.wantsCard(),
                request.consent().noticeVersion(),
                session.automatic() && !joining.isHeld() ? joining.memberId() : null,
                joining.isHeld(),
                joining.idempotencyKey(),
                joining.fingerprint());
    }

    private static Admission admission(Joining joining, JoinSession session) {
        Applicant applicant = joining.applicant();
        return new Admission(
                joining.memberId(),
                joining.cardId(),
                joining.applicationId(),
                session.id(),
                session.organisationId(),
                joining.person().id(),
                joining.person().gender(),
                joining.person().birthYear(),
                applicant.education().orElse(null),
                applicant.household().orElse(null),
                applicant.categories());
    }

    private static DomainEvent submitted(Joining joining, JoinSession session, Instant now) {
        return ApplicationEvents.submitted(joining.applicationId(), session.id(), session.organisationId(), now);
    }

    private ApplicationProgress progress(Joining joining, JoinSession session, Optional<String> card, Instant now) {
        ApplicationProgress applied = ApplicationProgress.applied(
                receipts.of(joining.applicationId()),
                joining.applicationId(),
                new ApplicationProgress.Occasion(session.title(), session.venue(), gift(session)),
                new OrganisationName(session.organisationId(), session.organisationName()),
                now);
        return session.automatic()
                ? applied.confirmed(
                        now, joining.memberId(), joining.applicant().name().value(), card)
                : applied;
    }

    private static ApplicationProgress.@Nullable Gift gift(JoinSession session) {
        return session.gift() == null
                ? null
                : new ApplicationProgress.Gift(
                        session.gift().name(), session.gift().kinds(), null);
    }
}
