package org.guildhall.membership.employer.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.membership.member.MaskedNames;
import org.guildhall.membership.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** Shows founding cases, and the members each is about, to the officers whose scope they lie in. */
@ApplicationScoped
class FoundingCaseReading {

    private final FoundingCaseRepository repository;
    private final FoundingGroupQueries groups;
    private final FoundingCaseViews views;
    private final Organisations organisations;
    private final MaskedNames names;
    private final Cursors cursors;

    FoundingCaseReading(
            FoundingCaseRepository repository,
            FoundingGroupQueries groups,
            FoundingCaseViews views,
            Organisations organisations,
            MaskedNames names,
            Cursors cursors) {
        this.repository = repository;
        this.groups = groups;
        this.views = views;
        this.organisations = organisations;
        this.names = names;
        this.cursors = cursors;
    }

    /** The newest first. */
    @Transactional
    Page<FoundingCaseView> list(@Nullable FoundingCaseStatus status, @Nullable UUID organisationId, PageQuery page) {
        List<String> scope = organisations.scope(Position.ENROLMENT_OFFICER);
        return views.of(cursors.falling(
                "founding-cases|" + status + "|" + organisationId,
                page,
                (before, size) -> repository.findInScope(scope, status, organisationId, before, size),
                FoundingCase::id));
    }

    @Transactional
    FoundingCaseView read(UUID id) {
        return views.of(covered(id));
    }

    /** Those whom it is about today. */
    @Transactional
    Page<FoundingCaseMember> members(UUID id, PageQuery page) {
        FoundingCase founding = covered(id);
        Page<UUID> members = cursors.rising(
                "founding-cases/" + id + "/members",
                page,
                (after, size) -> groups.members(founding, after, size),
                member -> member);
        Map<UUID, String> masked = names.of(members.items());
        return members.map(member -> new FoundingCaseMember(member, masked.get(member)));
    }

    private FoundingCase covered(UUID id) {
        FoundingCase founding = repository.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(founding.organisationId(), Position.ENROLMENT_OFFICER);
        return founding;
    }
}
