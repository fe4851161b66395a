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
import org.guildhall.membership.enrolment.application.WorkFields.Field;
import org.guildhall.membership.recruitment.RecruitmentSessions;
import org.jspecify.annotations.Nullable;

/** Shows officers the applications of their organisations and lets them decide those that wait for a review. */
@ApplicationScoped
class ApplicationService {

    /** How many applications are confirmed in one transaction at most: they stay short. */
    static final int CHUNK = 200;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ApplicationRepository applications;
    private final CoveredApplications covered;
    private final RecruitmentSessions sessions;
    private final Decisions decisions;
    private final Cursors cursors;
    private final ApplicationViews views;
    private final WorkFields fields;

    ApplicationService(
            ApplicationRepository applications,
            CoveredApplications covered,
            RecruitmentSessions sessions,
            Decisions decisions,
            Cursors cursors,
            ApplicationViews views,
            WorkFields fields) {
        this.applications = applications;
        this.covered = covered;
        this.sessions = sessions;
        this.decisions = decisions;
        this.cursors = cursors;
        this.views = views;
        this.fields = fields;
    }

    /** How many were confirmed, and how many left to another officer because they are the caller's own. */
    record Confirmed(int confirmed, int leftOut) {

        Confirmed plus(Confirmed more) {
            return new Confirmed(confirmed + more.confirmed, leftOut + more.leftOut);
        }
    }

    /** What one transaction of many confirmed, of what it found. */
    private record Chunk(UUID last, int found, Confirmed done) {}

    @Transactional
    ApplicationView read(UUID id) {
        return views.of(covered.find(id));
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
        Application application = covered.lockOther(id);
        decisions.confirm(application);
        return views.of(application);
    }

    /** Confirms what waits in the session but the caller's own, a chunk in a transaction. */
    Confirmed confirmAll(UUID sessionId) {
        Confirmed done = new Confirmed(0, 0);
        Chunk chunk = new Chunk(BEFORE_ALL, CHUNK, done);
        while (chunk.found() == CHUNK) {
            UUID after = chunk.last();
            chunk = QuarkusTransaction.requiringNew().call(() -> confirmChunk(sessionId, after));
            done = done.plus(chunk.done());
        }
        return done;
    }

    private Chunk confirmChunk(UUID sessionId, UUID after) {
        sessions.requireCovered(sessionId, Position.ENROLMENT_OFFICER);
        List<Application> pending = applications.lockPending(sessionId, after, CHUNK);
        UUID last = pending.isEmpty() ? after : pending.get(pending.size() - 1).id();
        List<Application> others = covered.others(pending);
        return new Chunk(
                last, pending.size(), new Confirmed(decisions.confirm(others), pending.size() - others.size()));
    }

    @Transactional
    ApplicationView reject(UUID id, RejectionReason reason, @Nullable String note) {
        Application application = covered.lockOther(id);
        decisions.reject(application, reason, fields.encrypt(note, Field.REASON_NOTE, id));
        return views.of(application);
    }
}
