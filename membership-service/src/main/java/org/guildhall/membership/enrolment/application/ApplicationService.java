package org.guildhall.membership.enrolment.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.privacy.FieldCipher;
import org.guildhall.membership.recruitment.RecruitmentSessions;
import org.jspecify.annotations.Nullable;

/** Shows officers the applications of their organisations and lets them decide those that wait for a review. */
@ApplicationScoped
class ApplicationService {

    /** How many applications are confirmed in one transaction at most: they stay short. */
    static final int CHUNK = 200;

    private final ApplicationRepository applications;
    private final Organisations organisations;
    private final RecruitmentSessions sessions;
    private final Decisions decisions;
    private final Cursors cursors;
    private final FieldCipher cipher;

    ApplicationService(
            ApplicationRepository applications,
            Organisations organisations,
            RecruitmentSessions sessions,
            Decisions decisions,
            Cursors cursors,
            FieldCipher cipher) {
        this.applications = applications;
        this.organisations = organisations;
        this.sessions = sessions;
        this.decisions = decisions;
        this.cursors = cursors;
        this.cipher = cipher;
    }

    @Transactional
    ApplicationView read(UUID id) {
        Application application = applications.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(application.organisationId(), Position.ENROLMENT_OFFICER);
        return ApplicationView.of(application, cipher);
    }

    /** In order of arrival. */
    @Transactional
    Page<ApplicationView> list(UUID sessionId, @Nullable ApplicationStatus status, PageQuery page) {
        return cursors.rising(
                        "applications|" + sessionId + "|" + status,
                        page,
                        (after, size) -> applicationsAfter(sessionId, status, after, size),
                        Application::id)
                .map(application -> ApplicationView.of(application, cipher));
    }

    private List<Application> applicationsAfter(
            UUID sessionId, @Nullable ApplicationStatus status, UUID after, int size) {
        sessions.requireCovered(sessionId, Position.ENROLMENT_OFFICER);
        return applications.findInSession(sessionId, status, after, size);
    }

    @Transactional
    ApplicationView confirm(UUID id) {
        Application application = lockCovered(id);
        decisions.confirm(List.of(application));
        return ApplicationView.of(application, cipher);
    }

    /** Confirms everything that waits in the session, a chunk in a transaction, and says how many were confirmed. */
    int confirmAll(UUID sessionId) {
        int confirmed = 0;
        int chunk;
        do {
            chunk = QuarkusTransaction.requiringNew().call(() -> confirmChunk(sessionId));
            confirmed += chunk;
        } while (chunk == CHUNK);
        return confirmed;
    }

    private int confirmChunk(UUID sessionId) {
        sessions.requireCovered(sessionId, Position.ENROLMENT_OFFICER);
        List<Application> pending = applications.lockPending(sessionId, CHUNK);
        decisions.confirm(pending);
        return pending.size();
    }

    @Transactional
    ApplicationView reject(UUID id, RejectionReason reason, @Nullable String note) {
        Application application = lockCovered(id);
        decisions.reject(application, reason, note);
        return ApplicationView.of(application, cipher);
    }

    private Application lockCovered(UUID id) {
        Application application = applications.lock(id).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(application.organisationId(), Position.ENROLMENT_OFFICER);
        return application;
    }
}
