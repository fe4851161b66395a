package org.guildhall.membership.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.membership.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** Shows recruitment sessions to officers. */
@ApplicationScoped
class RecruitmentSessionReading {

    private final RecruitmentSessionRepository repository;
    private final CoveredSessions covered;
    private final Organisations organisations;
    private final RecruitmentSessionViews views;
    private final Cursors cursors;

    RecruitmentSessionReading(
            RecruitmentSessionRepository repository,
            CoveredSessions covered,
            Organisations organisations,
            RecruitmentSessionViews views,
            Cursors cursors) {
        this.repository = repository;
        this.covered = covered;
        this.organisations = organisations;
        this.views = views;
        this.cursors = cursors;
    }

    @Transactional
    Page<RecruitmentSessionView> list(@Nullable UUID organisationId, PageQuery page) {
        List<String> scope = organisations.scope(CoveredSessions.READERS);
        return views.of(cursors.rising(
                "recruitment-sessions|" + organisationId,
                page,
                (after, size) -> repository.findInScope(scope, organisationId, after, size),
                RecruitmentSession::id));
    }

    @Transactional
    RecruitmentSessionView read(UUID id) {
        return views.of(covered.find(id, CoveredSessions.READERS));
    }

    /** What phones scan to join. */
    @Transactional
    JoinCode joinCode(UUID id) {
        return views.joinCode(covered.find(id, Position.ENROLMENT_OFFICER));
    }
}
