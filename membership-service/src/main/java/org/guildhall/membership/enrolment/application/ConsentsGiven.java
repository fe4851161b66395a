package org.guildhall.membership.enrolment.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What applicants consented to when they applied: each application keeps it. */
@ApplicationScoped
public class ConsentsGiven {

    private final ConsentsGivenQueries queries;

    ConsentsGiven(ConsentsGivenQueries queries) {
        this.queries = queries;
    }

    /** A consent of an application. */
    public record Given(UUID applicationId, String noticeVersion, Instant at) {}

    /** Those of these persons, the oldest first, but for what is held: perhaps somebody else typed that. */
    public List<Given> of(Collection<UUID> persons) {
        return queries.of(persons);
    }
}
