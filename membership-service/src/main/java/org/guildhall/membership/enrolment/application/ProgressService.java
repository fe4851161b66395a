package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** What applicants do with their receipt: follow their application, and withdraw it. */
@ApplicationScoped
public class ProgressService {

    private final Receipts receipts;
    private final ProgressQueries progress;
    private final ApplicationRepository applications;
    private final Decisions decisions;

    ProgressService(
            Receipts receipts, ProgressQueries progress, ApplicationRepository applications, Decisions decisions) {
        this.receipts = receipts;
        this.progress = progress;
        this.applications = applications;
        this.decisions = decisions;
    }

    /** @throws ProblemException 404 when we never gave out that receipt */
    public ApplicationProgress read(String receipt) {
        return find(receipts.applicationIdOf(receipt));
    }

    /** @throws ProblemException 409 when the application is decided already */
    @Transactional
    ApplicationProgress withdraw(String receipt) {
        UUID id = receipts.applicationIdOf(receipt);
        Application application = applications.lock(id).orElseThrow(ProblemException::notFound);
        decisions.withdraw(application);
        applications.flush();
        return find(id);
    }

    private ApplicationProgress find(UUID applicationId) {
        return progress.find(applicationId).orElseThrow(ProblemException::notFound);
    }
}
