package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.kit.problem.ProblemException;

/** What the other features of this service ask about applications. */
@ApplicationScoped
public class Applications {

    private final ApplicationRepository repository;
    private final ApplicationRows rows;
    private final Receipts receipts;

    Applications(ApplicationRepository repository, ApplicationRows rows, Receipts receipts) {
        this.repository = repository;
        this.rows = rows;
        this.receipts = receipts;
    }

    /** Those of the persons who ever applied, or under whose document somebody did. */
    public Set<UUID> applicantsAmong(Collection<UUID> persons) {
        return rows.applicantsAmong(persons);
    }

    /**
     * Where an application stands.
     *
     * @param memberId empty as long as the application isn't confirmed
     */
    public record Standing(UUID applicationId, UUID sessionId, Optional<UUID> memberId) {}

    /** @throws ProblemException 404 when we never gave out that receipt */
    public Standing find(String receipt) {
        return repository
                .findByIdOptional(receipts.applicationIdOf(receipt))
                .map(application ->
                        new Standing(application.id(), application.sessionId(), application.confirmedMember()))
                .orElseThrow(ProblemException::notFound);
    }
}
