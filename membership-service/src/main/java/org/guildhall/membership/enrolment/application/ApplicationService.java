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
import org.guildhall.membership.enrolment.application.WorkFields.Field;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.recruitment.RecruitmentSessions;
import org.jspecify.annotations.Nullable;

/** Shows officers the applications of their organisations and lets them decide those that wait for a review. */
@ApplicationScoped
class ApplicationService {

    /** How many applications are confirmed in one transaction at most: they stay short. */
    static final int CHUNK = 200;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ApplicationRepository applications;
    private final Organisations organisations;
    private final RecruitmentSessions sessions;
    private final Decisions decisions;
    private final Cursors cursors;
    private final ApplicationViews views;
    private final WorkFields fields;

    ApplicationService(
            ApplicationRepository applications,
            Organisations organisations,
            RecruitmentSessions sessions,
            Decisions decisions,
            Cursors cursors,
            ApplicationViews views,
            WorkFields fields) {
        this.applications = applications;
        this.organisations = organisations;
        this.sessions = sessions;
        this.decisions = decisions;
        this.cursors = cursors;
        this.views = views;
        this.fields = fields;
    }

    /** What one transaction of many confirmed, of what it found. */
    private record Chunk(UUID last, int found, int confirmed) {}

    @Transactional
    ApplicationView read(UUID id) {
        Application application = applications.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(application.organisationId(), Position.ENROLMENT_OFFICER);
        return views.of(application);
    }

    /** In order of arrival. */
    @Transactional
    Page<ApplicationView> list(UUID sessionId, @Nullable ApplicationStatus status, PageQuery page) {
        return views.of(cursors.rising(
                "applications|" + sessionId + "|" + status,
                page,
                (after, size) -> applicationsAfter(sessionId, status, after, size),
                Application::id));
    }

    private List<Application> applicationsAfter(
            UUID sessionId, @Nullable ApplicationStatus status, UUID after, int size) {
        sessions.requireCovered(sessionId, Position.ENROLMENT_OFFICER);
        return applications.findInSession(sessionId, status, after, size);
    }

    @Transactional
    ApplicationView confirm(UUID id) {
        Application application = lockCovered(id);
        decisions.confirm(application);
        return views.of(application);
    }

    /** Confirms everything that waits in the session, a chunk in a transaction, and says how many were confirmed. */
    int confirmAll(UUID sessionId) {
        Chunk chunk = new Chunk(BEFORE_ALL, CHUNK, 0);
        int confirmed = 0;
        while (chunk.found() == CHUNK) {
            UUID after = chunk.last();
            chunk = QuarkusTransaction.requiringNew().call(() -> confirmChunk(sessionId, after));
            confirmed += chunk.confirmed();
        }
        return confirmed;
    }

    private Chunk confirmChunk(UUID sessionId, UUID after) {
        sessions.requireCovered(sessionId, Position.ENROLMENT_OFFICER);
        List<Application> pending = applications.lockPending(sessionId, after, CHUNK);
        UUID last = pending.isEmpty() ? after : pending.get(pending.size() - 1).id();
        return new Chunk(last, pending.size(), decisions.confirm(pending));
    }

    @Transactional
    ApplicationView reject(UUID id, RejectionReason reason, @Nullable String note) {
        Application application = lockCovered(id);
        decisions.reject(application, reason, fields.encrypt(note, Field.REASON_NOTE, id));
        return views.of(application);
    }

    private Application lockCovered(UUID id) {
        Application application = applications.lock(id).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(application.organisationId(), Position.ENROLMENT_OFFICER);
        return application;
    }
}
