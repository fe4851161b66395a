package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.events.outbox.Outbox;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.member.Admission;
import org.guildhall.membership.member.Admissions;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.privacy.FieldCipher;

/** Decides applications that wait for a review, and withdraws them for their applicants. */
@ApplicationScoped
class ApplicationService {

    /** How many applications are confirmed in one transaction at most: they stay short. */
    static final int CHUNK = 200;

    private final ApplicationRepository applications;
    private final Organisations organisations;
    private final Admissions admissions;
    private final Outbox outbox;
    private final DataSource dataSource;
    private final FieldCipher cipher;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    ApplicationService(
            ApplicationRepository applications,
            Organisations organisations,
            Admissions admissions,
            Outbox outbox,
            DataSource dataSource,
            FieldCipher cipher,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.applications = applications;
        this.organisations = organisations;
        this.admissions = admissions;
        this.outbox = outbox;
        this.dataSource = dataSource;
        this.cipher = cipher;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    ApplicationView read(UUID id) {
        Application application = applications.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(application.organisationId(), Position.ENROLMENT_OFFICER);
        return ApplicationView.of(application, cipher);
    }

    @Transactional
    List<ApplicationView> list(UUID sessionId, ApplicationStatus status, UUID after, int limit) {
        requireSession(sessionId);
        return applications.findInSession(sessionId, status, after, limit).stream()
                .map(application -> ApplicationView.of(application, cipher))
                .toList();
    }

    @Transactional
    ApplicationView confirm(UUID id) {
        Application application = lockCovered(id);
        confirm(List.of(application));
        return ApplicationView.of(application, cipher);
    }

    /** Confirms what waits in the session, a chunk at most, and says how many were confirmed. */
    @Transactional
    int confirmChunk(UUID sessionId) {
        requireSession(sessionId);
        List<Application> pending = applications.lockPending(sessionId, CHUNK);
        confirm(pending);
        return pending.size();
    }

    @Transactional
    ApplicationView reject(UUID id, RejectionReason reason, String note) {
        Application application = lockCovered(id);
        application.reject(caller.subject(), reason, note, clock.instant());
        outbox.append(application.decisionEvent());
        return ApplicationView.of(application, cipher);
    }

    @Transactional
    void withdraw(UUID id) {
        Application application = applications.lock(id).orElseThrow(ProblemException::notFound);
        application.withdraw(clock.instant());
        outbox.append(application.decisionEvent());
    }

    private void confirm(List<Application> pending) {
        Instant now = clock.instant();
        List<Admission> admitted = pending.stream()
                .map(application -> application.confirm(caller.subject(), ids.next(), ids.next(), now))
                .toList();
        outbox.append(pending.stream().map(Application::decisionEvent).toList());
        try (Connection connection = dataSource.getConnection()) {
            admissions.admit(connection, admitted, now);
        } catch (SQLException e) {
            throw new IllegalStateException("members can't be admitted", e);
        }
    }

    private Application lockCovered(UUID id) {
        Application application = applications.lock(id).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(application.organisationId(), Position.ENROLMENT_OFFICER);
        return application;
    }

    private void requireSession(UUID sessionId) {
        UUID organisationId = applications.organisationOfSession(sessionId).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(organisationId, Position.ENROLMENT_OFFICER);
    }
}
