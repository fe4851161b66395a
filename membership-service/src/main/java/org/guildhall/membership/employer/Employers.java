package org.guildhall.membership.employer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.kit.problem.ProblemException;

/** What the features above ask of the register. */
@ApplicationScoped
public class Employers {

    private final EmployerRepository repository;
    private final StatedEmployerRows rows;
    private final EmployerChanges changes;
    private final Moment moment;

    Employers(EmployerRepository repository, StatedEmployerRows rows, EmployerChanges changes, Moment moment) {
        this.repository = repository;
        this.rows = rows;
        this.changes = changes;
        this.moment = moment;
    }

    /** The names of employers by their ids, for a whole list at once. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return repository.list("id in ?1", Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(
                        Employer::id, employer -> employer.details().name()));
    }

    /** What is known of an employer. */
    public EmployerDetails details(UUID id) {
        return repository.findById(id).details();
    }

    /**
     * An employer belongs to this union from today on; in the transaction under way, which founded it.
     *
     * @throws ProblemException 409 {@code employer-closed}, or {@code employer-united} when it has a union by now
     */
    @Transactional(TxType.MANDATORY)
    public void join(UUID id, UUID unionId) {
        rows.lockRegister();
        Employer employer = repository.findById(id);
        repository.getEntityManager().refresh(employer);
        employer.join(unionId);
        repository.flush();
        changes.changed(employer, moment.today());
    }
}
