package org.guildhall.membership.organisation.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.problem.ProblemException;
import org.guildhall.kit.security.Caller;
import org.guildhall.membership.organisation.NewUnions;
import org.guildhall.membership.organisation.Organisations;
import org.guildhall.membership.privacy.FieldCipher;

/** Lets the union above decide applications to found a union. */
@ApplicationScoped
class FoundingDecisions {

    private final FoundingApplicationRepository repository;
    private final Organisations organisations;
    private final NewUnions unions;
    private final FoundingNews news;
    private final FieldCipher cipher;
    private final Caller caller;
    private final Clock clock;

    FoundingDecisions(
            FoundingApplicationRepository repository,
            Organisations organisations,
            NewUnions unions,
            FoundingNews news,
            FieldCipher cipher,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.unions = unions;
        this.news = news;
        this.cipher = cipher;
        this.caller = caller;
        this.clock = clock;
    }

    /** Founds the union under the one that decides, from today on. */
    @Transactional
    void approve(UUID id) {
        // Before the row: whoever founds keeps the tree, as a merger that brings the application along does.
        unions.keepTree();
        FoundingApplication application = lockOther(id);
        application.requireWaiting();
        application.found(unions.found(application.union()), caller.subject(), clock.instant());
        news.tell(application);
    }

    @Transactional
    void refuse(UUID id, RefuseFounding refusing) {
        FoundingApplication application = lockOther(id);
        application.refuse(refusing, cipher, caller.subject(), clock.instant());
        news.tell(application);
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
}
