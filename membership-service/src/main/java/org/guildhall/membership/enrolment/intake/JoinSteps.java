package org.guildhall.membership.enrolment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.events.event.DomainEvent;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.enrolment.application.ApplicationEvents;
import org.guildhall.membership.enrolment.application.ApplicationProgress;
import org.guildhall.membership.enrolment.application.ApplicationStatus;
import org.guildhall.membership.enrolment.application.Receipts;
import org.guildhall.membership.member.Admission;
import org.guildhall.membership.member.Admissions;
import org.guildhall.membership.privacy.Mask;

/**
 * What happens to the joins of a batch, in order, inside their transaction:
 *
 * <ol>
 *   <li>an unknown token, a session not open yet or closed is refused;
 *   <li>persons nobody knew are inserted; the unique document index decides every race, across instances too;
 *   <li>a person known before is refused as member (409 {@code already-a-member}) or applicant (409
 *       {@code application-pending}), or goes on if neither any more;
 *   <li>applications are inserted; where the session confirms automatically, members, cards and their events too.
 * </ol>
 *
 * Before anyone is refused, a key used before is answered as before. Who isn't about to be refused is new here, so the key
 * can only be another person's; then the unique key refuses it.
 */
@ApplicationScoped
class JoinSteps {

    private final JoinReplays replays;
    private final JoinSessions sessions;
    private final JoinRows rows;
    private final KnownPersons knownPersons;
    private final JoinPreparation preparation;
    private final Admissions admissions;
    private final Outbox outbox;
    private final Receipts receipts;

    JoinSteps(
            JoinReplays replays,
            JoinSessions sessions,
            JoinRows rows,
            KnownPersons knownPersons,
            JoinPreparation preparation,
            Admissions admissions,
            Outbox outbox,
            Receipts receipts) {
        this.replays = replays;
        this.sessions = sessions;
        this.rows = rows;
        this.knownPersons = knownPersons;
        this.preparation = preparation;
        this.admissions = admissions;
        this.outbox = outbox;
        this.receipts = receipts;
    }

    void take(Connection connection, JoinBatch batch) throws SQLException {
        findSessions(connection, batch);
        batch.refuseRepetitions();
        findPersons(connection, batch);
        if (!batch.isDone()) {
            rows.insertApplications(connection, batch);
            accept(connection, batch);
        }
    }

    private void findSessions(Connection connection, JoinBatch batch) throws SQLException {
        List<String> tokens =
                batch.open().stream().map(Joining::joinToken).distinct().toList();
        Map<String, JoinSession> found = sessions.find(connection, tokens);
        Map<Joining, ProblemException> refused = new LinkedHashMap<>();
        for (Joining joining : batch.open()) {
            JoinSession session = found.get(joining.joinToken());
            if (session == null) {
                refused.put(joining, ProblemException.of(404, "join-code-unknown"));
            } else {
                batch.assign(joining, session);
                session.refusal(batch.now()).ifPresent(code -> refused.put(joining, ProblemException.of(409, code)));
            }
        }
        replays.settle(connection, batch, refused.keySet());
        refused.forEach(batch::refuseIfOpen);
    }

    private void findPersons(Connection connection, JoinBatch batch) throws SQLException {
        if (batch.isDone()) {
            return;
        }
        Set<UUID> inserted = rows.insertPersons(connection, batch);
        if (inserted.size() == batch.open().size()) {
            return;
        }
        List<Joining> conflicting = batch.openExcept(inserted);
        replays.settle(connection, batch, conflicting);
        List<Joining> known = batch.openExcept(inserted);
        Map<ByteBuffer, KnownPersons.KnownPerson> persons = knownPersons.lockAndFind(connection, known);
        for (Joining joining : known) {
            decide(
                    connection,
                    batch,
                    joining,
                    persons.get(ByteBuffer.wrap(joining.person().documentIndex())));
        }
    }

    private void decide(Connection connection, JoinBatch batch, Joining joining, KnownPersons.KnownPerson person)
            throws SQLException {
        if (person.isMember()) {
            batch.refuse(joining, ProblemException.of(409, "already-a-member"));
        } else if (person.isApplicant()) {
            batch.refuse(joining, ProblemException.of(409, "application-pending"));
        } else {
            Joining rebound = preparation.rebind(joining, person.id());
            rows.updatePerson(connection, rebound.person());
            batch.replace(rebound);
        }
    }

    private void accept(Connection connection, JoinBatch batch) throws SQLException {
        List<Joining> accepted = batch.open();
        Map<UUID, String> cards = admissions.admit(
                connection,
                accepted.stream()
                        .filter(joining -> batch.sessionOf(joining).automatic())
                        .map(joining -> admission(joining, batch.sessionOf(joining)))
                        .toList(),
                batch.now());
        outbox.append(accepted.stream()
                .filter(joining -> !batch.sessionOf(joining).automatic())
                .map(joining -> submitted(joining, batch.sessionOf(joining), batch.now()))
                .toList());
        for (Joining joining : accepted) {
            batch.answer(
                    joining, progress(joining, batch.sessionOf(joining), cards.get(joining.memberId()), batch.now()));
        }
    }

    private static Admission admission(Joining joining, JoinSession session) {
        Applicant applicant = joining.applicant();
        JoinRequest request = applicant.request();
        return new Admission(
                joining.memberId(),
                joining.cardId(),
                joining.applicationId(),
                session.id(),
                session.organisationId(),
                joining.person().id(),
                applicant.document().gender(),
                applicant.birthYear(),
                request.education() == null ? null : request.education().name(),
                request.household() == null ? null : request.household().name(),
                applicant.categories());
    }

    private static DomainEvent submitted(Joining joining, JoinSession session, Instant now) {
        ApplicationEvents.Submitted payload =
                new ApplicationEvents.Submitted(joining.applicationId(), session.id(), session.organisationId(), now);
        return new DomainEvent("application", joining.applicationId(), 1, "application-submitted", payload);
    }

    private ApplicationProgress progress(Joining joining, JoinSession session, String card, Instant now) {
        boolean confirmed = session.automatic();
        return new ApplicationProgress(
                receipts.of(joining.applicationId()),
                joining.applicationId(),
                confirmed ? ApplicationStatus.CONFIRMED : ApplicationStatus.APPLIED,
                session.title(),
                new ApplicationProgress.OrganisationName(session.organisationId(), session.organisationName()),
                now,
                confirmed ? now : null,
                null,
                null,
                confirmed
                        ? new ApplicationProgress.MemberName(
                                joining.memberId(),
                                Mask.name(joining.applicant().name()))
                        : null,
                card == null ? null : new ApplicationProgress.CardFace(card));
    }
}
