package org.guildhall.membership.organisation.founding;

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
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.privacy.FieldCipher;
import org.jspecify.annotations.Nullable;

/** Shows applications to found a union, to those who applied and to the unions above that decide. */
@ApplicationScoped
class FoundingReading {

    private final FoundingApplicationRepository repository;
    private final Organisations organisations;
    private final FieldCipher cipher;
    private final Caller caller;
    private final Cursors cursors;

    FoundingReading(
            FoundingApplicationRepository repository,
            Organisations organisations,
            FieldCipher cipher,
            Caller caller,
            Cursors cursors) {
        this.repository = repository;
        this.organisations = organisations;
        this.cipher = cipher;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** @throws ProblemException 404 unless it is the caller's own, or to a union they administer */
    @Transactional
    FoundingApplicationView read(UUID id) {
        FoundingApplication application = repository.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        if (!application.isBy(caller.subject())) {
            organisations.requireCovered(application.parentId(), Position.ADMINISTRATOR);
        }
        Map<UUID, String> names = organisations.names(List.of(application.parentId()));
        return FoundingApplicationView.of(application, names, cipher);
    }

    @Transactional
    Page<FoundingApplicationView> mine(PageQuery page) {
        String subject = caller.subject();
        return views(cursors.falling(
                "founding-applications/mine",
                page,
                (before, size) -> repository.findBy(subject, before, size),
                FoundingApplication::id));
    }

    @Transactional
    Page<FoundingApplicationView> list(@Nullable FoundingStatus status, PageQuery page) {
        List<String> scope = organisations.scope(Position.ADMINISTRATOR);
        return views(cursors.rising(
                "founding-applications|" + status,
                page,
                (after, size) -> repository.findInScope(scope, status, after, size),
                FoundingApplication::id));
    }

    private Page<FoundingApplicationView> views(Page<FoundingApplication> found) {
        Map<UUID, String> names = organisations.names(
                found.items().stream().map(FoundingApplication::parentId).toList());
        return found.map(application -> FoundingApplicationView.of(application, names, cipher));
    }
}
