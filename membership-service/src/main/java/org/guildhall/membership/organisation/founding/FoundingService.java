package org.guildhall.membership.organisation.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Cursors;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.kit.time.Ids;
import org.guildhall.membership.organisation.NewUnions;
import org.guildhall.membership.organisation.Organisations;
import org.jspecify.annotations.Nullable;

/** Takes applications to found a union, and lets the union above decide them. */
@ApplicationScoped
class FoundingService {

    private final FoundingApplicationRepository repository;
    private final Organisations organisations;
    private final NewUnions unions;
    private final Caller caller;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    FoundingService(
            FoundingApplicationRepository repository,
            Organisations organisations,
            NewUnions unions,
            Caller caller,
            Cursors cursors,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.unions = unions;
        this.caller = caller;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whoever is signed in may apply, for one union at a time. */
    @Transactional
    FoundingApplicationView apply(ApplyToFound applying) {
        organisations.keepOpen(List.of(applying.parentId()));
        FoundingApplication application =
                new FoundingApplication(ids.next(), caller.subject(), applying, clock.instant());
        unions.requireSound(application.union(), applying.employerCreditCode());
        if (repository.waits(caller.subject())) {
            throw ProblemException.of(409, "founding-pending");
        }
        repository.persistAndFlush(application);
        return view(application);
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

    /** Founds the union under the one that decides, from today on. */
    @Transactional
    FoundingApplicationView approve(UUID id) {
        // Before the row: whoever founds keeps the tree, as a merger that brings the application along does.
        unions.keepTree();
        FoundingApplication application = lockOther(id);
        application.requireWaiting();
        application.found(unions.found(application.union()), caller.subject(), clock.instant());
        return view(application);
    }

    @Transactional
    FoundingApplicationView refuse(UUID id, RefuseFounding refusing) {
        FoundingApplication application = lockOther(id);
        application.refuse(refusing.reason(), refusing.note(), caller.subject(), clock.instant());
        return view(application);
    }

    @Transactional
    FoundingApplicationView withdraw(UUID id) {
        FoundingApplication application = repository
                .lock(id)
                .filter(found -> found.isBy(caller.subject()))
                .orElseThrow(ProblemException::notFound);
        application.withdraw(clock.instant());
        return view(application);
    }

    /** @throws ProblemException 404 outside the caller's scope, 403 for their own */
    private FoundingApplication lockOther(UUID id) {
        FoundingApplication application = repository.lock(id).orElseThrow(ProblemException::notFound);
        organisations.requireCovered(application.parentId(), Position.ADMINISTRATOR);
        if (application.isBy(caller.subject())) {
            throw ProblemException.of(403, "own-founding");
        }
        return application;
    }

    private FoundingApplicationView view(FoundingApplication application) {
        return FoundingApplicationView.of(application, organisations.names(List.of(application.parentId())));
    }

    private Page<FoundingApplicationView> views(Page<FoundingApplication> found) {
        var names = organisations.names(
                found.items().stream().map(FoundingApplication::parentId).toList());
        return found.map(application -> FoundingApplicationView.of(application, names));
    }
}
